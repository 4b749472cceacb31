/**
 * The fonts that come along, looked at before they are used: what draws and typesets leaves out letters for which it has
 * no font and says nothing, and a blank file is worse than none.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import type { Problem } from '$models/architecture/result';

const require = createRequire(import.meta.url);

/** A font that is not there or is none; whoever runs the program can mend it. */
export class MissingFont extends Error {
	readonly problem: Problem;

	constructor(face: string) {
		const name = basename(face);
		const message = `The font ${name}, which comes along with the program, is missing or damaged; install it again (npm ci) and export once more`;
		super(message);
		this.problem = { code: 'missing-font', message, place: name };
	}
}

/** What a font file begins with: TrueType, OpenType, and TrueType of old. */
const starts: ReadonlySet<number> = new Set([0x00010000, 0x4f54544f, 0x74727565]);

/** Whether a file begins as a font and holds the tables that it tells of. */
function isFont(path: string): boolean {
	let file: number;
	try {
		file = openSync(path, 'r');
	} catch {
		return false;
	}
	try {
		const bytes = (length: number, at: number): Buffer => {
			const read = Buffer.alloc(length);
			return read.subarray(0, readSync(file, read, 0, length, at));
		};
		const head = bytes(12, 0);
		if (head.length < 12 || !starts.has(head.readUInt32BE(0))) return false;
		const tables = head.readUInt16BE(4);
		const directory = bytes(tables * 16, 12);
		if (tables === 0 || directory.length < tables * 16) return false;
		const end = Math.max(
			...Array.from({ length: tables }, (_, index) => {
				const at = index * 16;
				return directory.readUInt32BE(at + 8) + directory.readUInt32BE(at + 12);
			})
		);
		return bytes(1, end - 1).length === 1;
	} finally {
		closeSync(file);
	}
}

/** Path of a font that comes along, such as `tinos/400Regular/Tinos_400Regular`; throws where it is no font. */
export function fontFile(face: string, resolve: (name: string) => string = (name) => require.resolve(name)): string {
	let path: string;
	try {
		path = resolve(`@expo-google-fonts/${face}.ttf`);
	} catch {
		throw new MissingFont(face);
	}
	if (!isFont(path)) throw new MissingFont(face);
	return path;
}
