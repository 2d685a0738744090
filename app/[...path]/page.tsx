import { notFound } from "next/navigation";

/** Every address without a page. A not-found.tsx at the root would do too, but its code is sent with every page. */
export default function Absent(): never {
  notFound();
}
