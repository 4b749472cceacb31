import { digest } from 'lib0/hash/sha256';

/** A hash in hexadecimal of a text. */
export const hashOf = (text: string): string =>
	[...digest(new TextEncoder().encode(text))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
