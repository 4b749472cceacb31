import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { checkDayOf, type CheckDay } from '$exporters/comparison/check-day';
import type { Comparison } from '$exporters/comparison/told';
import type { ReadFile } from '$models/architecture/canonical';
import { fail, ok, type Result } from '$models/architecture/result';
import { differences } from '$models/compare/differences';
import { dossierChecker } from '$models/documents/dossier-checker';
import { findingDifferences, type FindingDifferences } from '$models/conformance/finding-differences';
import type { CheckReport } from '$models/conformance/report';
import { builtInPacks } from '$models/framework/packs';
import type { RunCommand } from './command';
import { readArchitecture } from './files';
import { asOfDate, oneOf, packOf } from './options';

type Format = (comparison: Comparison) => string;

const formats = {
	text: async (): Promise<Format> => (await import('$exporters/comparison/comparison-text')).comparisonText,
	json: async (): Promise<Format> => (await import('$exporters/comparison/comparison-json')).comparisonJson,
	html: async (): Promise<Format> => (await import('$exporters/comparison/comparison-html')).comparisonHtml
};

interface Asked {
	readonly pack: string | undefined;
	readonly asOf: string | undefined;
}

interface Checked {
	readonly report: CheckReport;
	readonly on: CheckDay;
}

/** A file's check by the pack that is asked for, else its own, at the date asked for, else the day that the file tells. */
async function reportOf({ architecture, dossier }: ReadFile, asked: Asked): Promise<Result<Checked>> {
	const pack = await packOf(asked.pack ?? architecture.meta.pack);
	if (!pack.ok) return pack;
	const asOf = asOfDate(asked.asOf, '');
	if (!asOf.ok) return asOf;
	const on: CheckDay =
		asked.asOf === undefined ? checkDayOf({ dossier }, asOf.value) : { day: asOf.value, by: 'asked' };
	const checker = dossierChecker(pack.value, { asOf: on.day, dossier });
	checker.update(architecture);
	return ok({ on, report: checker.report() });
}

/** Of files alone nobody knows what people answered: what is asked of them is told by no count. */
function machineDifferences(before: CheckReport, after: CheckReport): FindingDifferences {
	const { fixed, fresh, same } = findingDifferences(before, after);
	return { fixed, fresh, same };
}

/** Tells what changed between two canonical files; a pack that is not there costs the findings and nothing else. */
async function comparisonOf(
	paths: readonly [string, string],
	files: readonly [ReadFile, ReadFile],
	asked: Asked
): Promise<Result<Comparison>> {
	const [before, after] = files;
	const [old, now] = [await reportOf(before, asked), await reportOf(after, asked)];
	const problem = [old, now].find((report) => !report.ok && report.problem.code !== 'unknown-pack');
	if (problem?.ok === false) return problem;
	const own = await packOf(asked.pack ?? after.architecture.meta.pack);
	const pack = own.ok ? own.value : builtInPacks[0];
	if (pack === undefined || (asked.pack !== undefined && !own.ok)) return own.ok ? fail('unknown-pack', '') : own;
	const unchecked = [old, now].map((report) => (report.ok ? '' : report.problem.message)).find((words) => words !== '');
	return ok({
		names: basename(paths[0]) === basename(paths[1]) ? paths : [basename(paths[0]), basename(paths[1])],
		states: [before.architecture, after.architecture],
		differences: differences(before.architecture, after.architecture),
		...(old.ok && now.ok
			? {
					findings: machineDifferences(old.value.report, now.value.report),
					checkedAsOf: [old.value.on, now.value.on] as const
				}
			: { findings: null }),
		unchecked: unchecked ?? '',
		pack
	});
}

/** `khuevan diff`: what changed between two canonical files, record by record and field by field. */
export const diff: RunCommand = async (args, terminal) => {
	const { values, positionals } = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: {
			pack: { type: 'string' },
			'as-of': { type: 'string' },
			format: { type: 'string', default: 'text' }
		}
	});
	const [first, second, ...more] = positionals;
	if (first === undefined || second === undefined || more.length > 0) return fail('usage', 'takes two files');
	const format = oneOf(values.format, '--format', Object.keys(formats) as (keyof typeof formats)[]);
	if (!format.ok) return format;
	const before = await readArchitecture(first);
	if (!before.ok) return before;
	const after = await readArchitecture(second);
	if (!after.ok) return after;
	const comparison = await comparisonOf([first, second], [before.value, after.value], {
		pack: values.pack,
		asOf: values['as-of']
	});
	if (!comparison.ok) return comparison;
	terminal.say((await formats[format.value]())(comparison.value));
	return ok(0);
};
