/** Runs the command and keeps what it says: here, or in a process of its own as a person at a terminal does. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommandLine } from '$collab/command-line/main';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export const program = here('../../collab-server/command-line/khuevan.mjs');
export const sample = here('../../models/samples/ca-mau.khuevan.json');
export const smallSample = here('../../models/samples/tong-lien-doan.khuevan.json');
export const inventory = here('../../models/samples/ca-mau-kiem-ke.xlsx');
export const plantedFindings = here('../../models/samples/ca-mau.faults.json');
export const plantedCells = here('../../models/samples/ca-mau-kiem-ke.faults.json');

export interface Ended {
	readonly status: number | null;
	readonly out: string;
	readonly error: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** The command with an environment, in this process: to start Node for every case would be most of what a test takes. */
export async function khuevanWith(environment: Environment, ...parameters: string[]): Promise<Ended> {
	let out = '';
	let error = '';
	const status = await runCommandLine(parameters, {
		environment,
		say: (text) => (out += `${text}\n`),
		warn: (text) => (error += `${text}\n`),
		progress: () => undefined
	});
	return { status, out, error };
}

export const khuevan = (...parameters: string[]): Promise<Ended> => khuevanWith(process.env, ...parameters);

interface Started {
	readonly environment?: Environment;
	/** Where it stands; relative paths are from there. */
	readonly folder?: string;
}

/** The program as it is shipped, in a process of its own. */
export function khuevanProcess(
	parameters: readonly string[],
	{ environment = {}, folder = process.cwd() }: Started = {}
): Ended {
	const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...parameters], {
		cwd: folder,
		env: { ...process.env, ...environment },
		encoding: 'utf8',
		maxBuffer: 200_000_000
	});
	return { status, out: stdout, error: stderr };
}

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'khuevan-command-'));

/** Hashes by what a file system changes with every write to a file, so that one of 300 MB is not read for every case. */
const hashes = new Map<string, string>();

function hashOf(path: string): string {
	const { dev, ino, size, ctimeNs } = statSync(path, { bigint: true });
	const written = [dev, ino, size, ctimeNs].join(' ');
	const hash = hashes.get(written) ?? createHash('sha256').update(readFileSync(path)).digest('hex');
	hashes.set(written, hash);
	return hash;
}

/** Every file below a folder with its hash: two equal listings mean that nothing was touched. */
export function listing(folder: string): readonly string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => !entry.isDirectory())
		.map((entry) => {
			const path = join(entry.parentPath, entry.name);
			return `${relative(folder, path)} ${hashOf(path)}`;
		})
		.sort();
}
