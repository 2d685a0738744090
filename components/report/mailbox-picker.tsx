"use client";
import { useTexts } from "#texts";

interface MailboxPickerProps {
  /** Which message is shown, 1 = first. */
  message: number;
  of: number;
  onPick: (message: number) => void;
}

/** A mailbox holds many messages; a report is about one. */
export function MailboxPicker({ message, of, onPick }: MailboxPickerProps) {
  const { mailbox } = useTexts().frame;
  if (of < 2) return null;
  return (
    <form
      className="mailbox-picker"
      aria-label={mailbox.label}
      onSubmit={(event) => {
        event.preventDefault();
        const wanted = Number(new FormData(event.currentTarget).get("message"));
        if (Number.isInteger(wanted) && wanted >= 1 && wanted <= of && wanted !== message) onPick(wanted);
      }}
    >
      <label>
        {mailbox.before}
        <input
          className="field-input"
          type="number"
          name="message"
          aria-label={mailbox.message}
          defaultValue={message}
          key={message}
          min={1}
          max={of}
          required
        />
        {mailbox.after(of)}
      </label>
      <button className="button" type="submit">
        {mailbox.read}
      </button>
      <button className="button" type="button" disabled={message <= 1} onClick={() => onPick(message - 1)}>
        {mailbox.previous}
      </button>
      <button className="button" type="button" disabled={message >= of} onClick={() => onPick(message + 1)}>
        {mailbox.next}
      </button>
    </form>
  );
}
