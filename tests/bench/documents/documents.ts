/** Time and memory of every format as the model grows, each cell in a process of its own with a limit. */
import { execFileSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { z } from 'zod';
import { exportFormats } from '$exporters/registry';

const sizes = [214, 500, 5_000, 50_000] as const;
/** Ten minutes and six gibibytes: who needs more says so in the table. */
const LIMIT = { milliseconds: 600_000, megabytes: 6_144 };

const told = z.union([
	z.object({ prepared: z.number(), exported: z.number(), processor: z.number(), peak: z.number(), bytes: z.number() }),
	z.object({ refused: z.string() })
]);
type Cell = z.infer<typeof told> | null;
type Made = Extract<NonNullable<Cell>, { readonly peak: number }>;

function measured(format: string, objects: number): Cell {
	const parameters = [
		'--expose-gc',
		`--max-old-space-size=${LIMIT.megabytes}`,
		'--import',
		'tsx',
		'tests/bench/documents/cell.ts'
	];
	try {
		const said = execFileSync(process.execPath, [...parameters, format, String(objects)], {
			encoding: 'utf8',
			timeout: LIMIT.milliseconds,
			killSignal: 'SIGKILL',
			stdio: ['ignore', 'pipe', 'ignore']
		});
		const cell = told.parse(JSON.parse(said.trim().split('\n').at(-1) ?? ''));
		return 'peak' in cell && cell.peak > LIMIT.megabytes * 1_048_576 ? null : cell;
	} catch {
		return null;
	}
}

const isMade = (cell: Cell): cell is Made => cell !== null && 'peak' in cell;
const spent = ({ prepared, exported }: Made): number => prepared + exported;
const seconds = (time: number): string => (time / 1000).toFixed(1);
const megabytes = (bytes: number): string => (bytes / 1_048_576).toFixed(bytes < 10_485_760 ? 1 : 0);

function shown(cell: Cell, objects: number, before: Cell, less: number): string {
	if (cell === null) return '**not within 10 min and 6 GB**';
	if (!isMade(cell)) return `refused: ${cell.refused}`;
	const times = (now: number, then: number): string => (now / then / (objects / less)).toFixed(2);
	const growth = isMade(before)
		? `; ${times(cell.processor, before.processor)} and ${times(cell.peak, before.peak)} ×`
		: '';
	return `${seconds(spent(cell))} (${seconds(cell.processor)}) s, ${megabytes(cell.peak)} MB, file ${megabytes(cell.bytes)} MB${growth}`;
}

const given = (name: string): readonly string[] => {
	const at = process.argv.indexOf(name);
	return at < 0 ? [] : (process.argv[at + 1] ?? '').split(',');
};

/**
 * `--sizes 214,500 --only json,csv` measures only some. In brackets the time of the processor, which other work on the
 * machine moves little; last its growth and that of the memory beside linear.
 */
export function documentsTable(): string {
	const [wanted, only] = [given('--sizes'), given('--only')];
	const asked = sizes.filter((size) => wanted.length === 0 || wanted.includes(String(size)));
	const formats = Object.keys(exportFormats).filter((format) => only.length === 0 || only.includes(format));
	const lines = formats.map((format) => {
		let before: Cell = null;
		let less = 0;
		const cells = asked.map((objects) => {
			const cell = measured(format, objects);
			const text = shown(cell, objects, before, less);
			console.error(`${format}, ${objects}: ${text}`);
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
