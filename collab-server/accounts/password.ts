/** Passwords: argon2id, a policy that asks for length rather than tricks, and words for who picks a short one. */
import { hash, verify } from '@node-rs/argon2';
import { randomBytes } from 'node:crypto';
import { fail, ok, type Result } from '$models/architecture/result';

export const MIN_PASSWORD = 10;
const MAX_PASSWORD = 200;

/** OWASP's settings for argon2id: 19 MiB, two passes. */
const settings = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), settings);

export async function passwordFits(stored: string, password: string): Promise<boolean> {
	if (password.length > MAX_PASSWORD) return false;
	return verify(stored, password.normalize('NFC'));
}

export function checkedPassword(password: string, name: string): Result<string> {
	if (password.length < MIN_PASSWORD)
		return fail('weak-password', `A password has at least ${MIN_PASSWORD} characters`, 'next');
	if (password.length > MAX_PASSWORD)
		return fail('weak-password', `A password has at most ${MAX_PASSWORD} characters`, 'next');
	if (new Set(password).size < 4)
		return fail('weak-password', 'A password needs at least four different characters', 'next');
	if (password.toLowerCase() === name.toLowerCase()) return fail('weak-password', 'A password is not the name', 'next');
	return ok(password);
}

/** Readable aloud: no letters that look alike. */
export function oneTimePassword(): string {
	const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
	const picked = [...randomBytes(16)].map((byte) => letters[byte % letters.length] ?? 'a');
	return [0, 4, 8, 12].map((start) => picked.slice(start, start + 4).join('')).join('-');
}
