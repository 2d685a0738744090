// HTML without what a picture of it has no use for. The one place that knows DOMPurify; loaded when a picture is asked for.
// It is the second wall: the frame's sandbox and policy stop what gets past it.
import DOMPurify from "dompurify";

const settings = {
  USE_PROFILES: { html: true },
  FORBID_TAGS: ["style", "form", "input", "button", "select", "textarea", "link", "meta", "base", "audio", "video"],
  WHOLE_DOCUMENT: false,
};

export function sanitizeHtml(html: string): string {
  return DOMPurify.sanitize(html, settings);
}
