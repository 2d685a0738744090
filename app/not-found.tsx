import type { Metadata } from "next";
import { LonePage } from "#components/report/lone-page.tsx";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <LonePage title="There is nothing here.">
      <p className="say soft">
        A shared report is gone when its time is over or somebody who holds its token has deleted it; which of the two
        cannot be told, nor whether it ever existed.
      </p>
      <p>
        <a className="button primary" href="/">
          Read another e-mail
        </a>
      </p>
    </LonePage>
  );
}
