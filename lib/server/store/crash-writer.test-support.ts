// A process that stores sealed reports as fast as it can and says each secret once it is acknowledged; the test kills it.
// Argument: the database's address.
import { createSecret, hashToken, seal } from "../seal.ts";
import { openPostgres } from "./postgres.ts";
import { createSqlStore } from "./sql-store.ts";
import { openSqlite } from "./sqlite.ts";

const [url = ""] = process.argv.slice(2);
const file = /^file:(.+)$/.exec(url)?.[1];
const store = createSqlStore(() => (file ? openSqlite(file, 0) : openPostgres(url)), 2 ** 40);
const expiresAt = Math.floor(Date.now() / 1000) + 3_600;

for (let n = 0; ; n++) {
  const secret = createSecret();
  // Octets that do not shrink, so that blobs are of many sizes.
  const plain = crypto.getRandomValues(new Uint8Array((n * 7_919) % 60_000));
  const { id, blob } = seal(plain, secret, expiresAt, null);
  await store.put({ id, blob, expiresAt, deleteHash: hashToken(createSecret()) });
  process.stdout.write(`${secret}\n`);
}
