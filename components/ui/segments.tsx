"use client";

interface SegmentsProps<Id extends string> {
  label: string;
  options: readonly { id: Id; text: string }[];
  chosen: Id;
  onChoose: (id: Id) => void;
}

/** A small choice of one: buttons in a row, the chosen one pressed. */
export function Segments<Id extends string>({ label, options, chosen, onChoose }: SegmentsProps<Id>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out inside a line of tools
    <span className="segments" role="group" aria-label={label}>
      {options.map(({ id, text }) => (
        <button key={id} type="button" aria-pressed={id === chosen} onClick={() => onChoose(id)}>
          {text}
        </button>
      ))}
    </span>
  );
}
