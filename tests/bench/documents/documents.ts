/** Time and memory of every format as the model grows, each cell in a process of its own with a limit. */
import { execFileSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { z } from 'zod';

const sizes = [214, 500, 5_000, 50_000] as const;
const formats = [
	'dossier',
	'form01-docx',
	'form01-pdf',
	'form02',
	'form03',
	'archimate',
	'json',
	'html',
	'markdown',
	'data-strategy-docx'
] as const;
/** Ten minutes and six gibibytes: who needs more says so in the table. */
const LIMIT = { milliseconds: 600_000, megabytes: 6_144 };

const told = z.object({ prepared: z.number(), exported: z.number(), peak: z.number(), bytes: z.number() });
type Cell = z.infer<typeof told> | null;

function measured(format: string, objects: number): Cell {
	const parameters = [`--max-old-space-size=${LIMIT.megabytes}`, '--import', 'tsx', 'tests/bench/documents/cell.ts'];
	try {
		const said = execFileSync(process.execPath, [...parameters, format, String(objects)], {
			encoding: 'utf8',
			timeout: LIMIT.milliseconds,
			killSignal: 'SIGKILL',
			stdio: ['ignore', 'pipe', 'ignore']
		});
		const cell = told.parse(JSON.parse(said.trim().split('\n').at(-1) ?? ''));
		return cell.peak > LIMIT.megabytes * 1_048_576 ? null : cell;
	} catch {
		return null;
	}
}

const spent = ({ prepared, exported }: z.infer<typeof told>): number => prepared + exported;

function shown(cell: Cell, objects: number, before: Cell, less: number): string {
	if (cell === null) return '**not within 10 min and 6 GB**';
	const growth =
		before === null || less === 0 ? '' : `; ${(spent(cell) / spent(before) / (objects / less)).toFixed(2)} ×`;
	return `${(spent(cell) / 1000).toFixed(1)} s, ${(cell.peak / 1_048_576).toFixed(0)} MB${growth}`;
}

/** `--sizes 214,500` measures only some. The last figure of a cell is its growth beside linear. */
export function documentsTable(): string {
	const at = process.argv.indexOf('--sizes');
	const asked = at < 0 ? sizes : sizes.filter((size) => (process.argv[at + 1] ?? '').split(',').includes(String(size)));
	const lines = formats.map((format) => {
		let before: Cell = null;
		let less = 0;
		const cells = asked.map((objects) => {
			const cell = measured(format, objects);
			const text = shown(cell, objects, before, less);
			[before, less] = [cell, objects];
			return text;
		});
		return `| ${format} | ${cells.join(' | ')} |`;
	});
	return [
		`Load of the machine when it ended: ${loadavg()[0]?.toFixed(1) ?? ''}. Goals: dossier of 214 objects under 10 s, of 5,000 under 60 s and 1,536 MB.`,
		'',
		`| format | ${asked.map((size) => `${size.toLocaleString('en')} objects`).join(' | ')} |`,
		`|---|${asked.map(() => '---|').join('')}`,
		...lines
	].join('\n');
}
