/** What a backup says of itself, so that whoever restores it knows that all of it is there. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { fail, ok, type Result } from '$models/architecture/result';
import { Sqlite } from '$collab/storage/sql/sqlite';

export const MANIFEST = 'backup.json';
export const DATABASE = 'khuevan.sqlite';
/** Beside the database; a folder that was never served has neither. */
export const COMPANIONS = ['signing-key.pem', 'settings.json'] as const;

/** What a restored backup is counted by. */
export const counted = [
	'accounts',
	'architectures',
	'documents',
	'updates',
	'history',
	'blobs',
	'versions',
	'audit'
] as const;

const counts = z.record(z.enum(counted), z.number().int());
export type Counts = z.infer<typeof counts>;

export const manifestSchema = z.object({
	khuevan: z.literal(1),
	at: z.string(),
	counts,
	/** SHA-256 by file. */
	files: z.record(z.string(), z.string())
});
export type Manifest = z.infer<typeof manifestSchema>;

export async function hashOf(path: string): Promise<string> {
	const hash = createHash('sha256');
	await pipeline(createReadStream(path), hash);
	return hash.digest('hex');
}

/** Reads the whole database; answers what it counts, or what is wrong with it. */
export async function examine(database: Sqlite): Promise<Result<Counts>> {
	const said = await database.all('PRAGMA integrity_check');
	const faults = said.map((row) => String(Object.values(row)[0])).filter((line) => line !== 'ok');
	if (faults.length > 0) return fail('damaged', `the database is damaged: ${faults.slice(0, 3).join('; ')}`);
	if ((await database.all('PRAGMA foreign_key_check')).length > 0) {
		return fail('damaged', 'the database is damaged: rows refer to others that are not there');
	}
	const found: [string, number][] = [];
	for (const table of counted) {
		found.push([table, Number((await database.get(`SELECT COUNT(*) AS count FROM ${table}`))?.['count'])]);
	}
	return ok(counts.parse(Object.fromEntries(found)));
}
