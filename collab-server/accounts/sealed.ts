/** Text that only this installation can read or make, to be carried by a browser from one node to another. */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const START_BYTES = 12;
const TAG_BYTES = 16;

const keyOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

export function seal(secret: string, text: string): string {
	const start = randomBytes(START_BYTES);
	const cipher = createCipheriv(ALGORITHM, keyOf(secret), start);
	const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
	return Buffer.concat([start, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** null for what was not sealed with this secret. */
export function unseal(secret: string, sealed: string): string | null {
	const bytes = Buffer.from(sealed, 'base64url');
	if (bytes.length <= START_BYTES + TAG_BYTES) return null;
	const decipher = createDecipheriv(ALGORITHM, keyOf(secret), bytes.subarray(0, START_BYTES), {
		authTagLength: TAG_BYTES
	});
	decipher.setAuthTag(bytes.subarray(START_BYTES, START_BYTES + TAG_BYTES));
	try {
		const text = Buffer.concat([decipher.update(bytes.subarray(START_BYTES + TAG_BYTES)), decipher.final()]);
		return text.toString('utf8');
	} catch {
		return null;
	}
}
