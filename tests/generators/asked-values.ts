/** Values that rules ask about and that their examples hold, so that what is made at random meets them. */
import type { Rule, Subject } from '$models/framework/pack';
import type { Random } from './random';

export type Raw = Record<string, unknown>;

export const roots = ['objects', 'relations', 'mappings', 'gaps', 'tasks', 'kpis', 'goals', 'diagrams'] as const;
export type Root = (typeof roots)[number];

export const subjectOf = {
	objects: 'object',
	relations: 'relation',
	mappings: 'mapping',
	gaps: 'gap',
	tasks: 'task',
	kpis: 'kpi',
	goals: 'goal',
	diagrams: 'diagram'
} as const satisfies Record<Root, Subject>;

export const isRaw = (value: unknown): value is Raw =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
export const rowsOf = (raw: unknown, root: string): Raw[] => {
	const rows = isRaw(raw) ? raw[root] : undefined;
	return Array.isArray(rows) ? rows.filter(isRaw) : [];
};

/** By the path that holds them. */
export class AskedValues {
	readonly #byPath = new Map<string, unknown[]>();

	constructor(rules: readonly Rule[]) {
		for (const { target, require, examples } of rules) {
			this.#condition(target.where);
			this.#condition(require);
			for (const { architecture } of examples) {
				for (const root of roots) for (const row of rowsOf(architecture, root)) this.#row(root, row);
			}
		}
	}

	/** Something that stood or is looked for at a path; null where nobody asks. */
	pick(path: string, random: Random): unknown {
		const known = this.#byPath.get(path);
		return known === undefined ? null : random.pick(known);
	}

	#add(path: string, value: unknown): void {
		const known = this.#byPath.get(path);
		if (known === undefined) this.#byPath.set(path, [value]);
		else if (!known.includes(value)) known.push(value);
	}

	#row(root: Root, row: Raw): void {
		for (const key of ['kind', 'type', 'catalogue'] as const) {
			if (typeof row[key] === 'string') this.#add(`${subjectOf[root]}.@${key}`, row[key]);
		}
		for (const fields of [row['fields'], row['to']]) {
			if (isRaw(fields)) for (const [id, value] of Object.entries(fields)) this.#add(id, value);
		}
	}

	#condition(condition: unknown): void {
		if (Array.isArray(condition)) for (const part of condition) this.#condition(part);
		if (!isRaw(condition)) return;
		for (const [name, asked] of Object.entries(condition)) {
			if (['is', 'in', 'has'].includes(name) && Array.isArray(asked) && typeof asked[0] === 'string') {
				for (const value of [asked[1]].flat()) this.#add(asked[0].replace(/^\^?(?:to:)?/u, ''), value);
			} else this.#condition(asked);
		}
	}
}
