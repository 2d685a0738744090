"use client";
import { grouped } from "#components/values/counts.ts";

interface MailboxPickerProps {
  /** Which message is shown, 1 = first. */
  message: number;
  of: number;
  onPick: (message: number) => void;
}

/** A mailbox holds many messages; a report is about one. */
export function MailboxPicker({ message, of, onPick }: MailboxPickerProps) {
  if (of < 2) return null;
  return (
    <form
      className="mailbox-picker"
      aria-label="Message of the mailbox"
      onSubmit={(event) => {
        event.preventDefault();
        const wanted = Number(new FormData(event.currentTarget).get("message"));
        if (Number.isInteger(wanted) && wanted >= 1 && wanted <= of && wanted !== message) onPick(wanted);
      }}
    >
      <label>
        This is message{" "}
        <input
          className="field-input"
          type="number"
          name="message"
          aria-label="Message"
          defaultValue={message}
          key={message}
          min={1}
          max={of}
          required
        />{" "}
        of the {grouped(of)} in this mailbox.
      </label>
      <button className="button" type="submit">
        Read that one
      </button>
      <button className="button" type="button" disabled={message <= 1} onClick={() => onPick(message - 1)}>
        Previous
      </button>
      <button className="button" type="button" disabled={message >= of} onClick={() => onPick(message + 1)}>
        Next
      </button>
    </form>
  );
}
