import type { RawFiles } from './load';

/** The files of a pack with the examples of its rules put back; a page has none (`vite.config.ts`). */
export function withExamples(parts: RawFiles, examples: RawFiles | undefined): RawFiles {
	if (examples === undefined) return parts;
	const rules = Object.entries(examples).map(([name, shown]): [string, unknown] => [
		name,
		{ ...(parts[name] as object), examples: shown }
	]);
	return { ...parts, ...Object.fromEntries(rules) };
}
