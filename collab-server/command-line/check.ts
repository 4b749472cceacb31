import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '$models/architecture/result';
import type { ReadFile } from '$models/architecture/canonical';
import type { Certificate } from '$models/conformance/certificate';
import { Checker } from '$models/conformance/checker';
import { answersById } from '$models/conformance/decisions';
import type { CheckReport, Finding } from '$models/conformance/report';
import { chapterInspection } from '$models/documents/inspect-chapters';
import { readArchitecture } from './files';
import type { RunCommand } from './command';
import { differenceLine, readCertificate, uncountedNote, verified } from './given-certificate';
import { asOfDate, oneOf, packOf } from './options';
import { certificateOfFile } from './reports/certificate';
import type { Checked } from './reports/report-format';
import { reportFormats } from './reports/reports';

const failOns = ['required', 'recommended', 'none'] as const;
const formats = [
	'text',
	'json',
	'sarif',
	'html',
	'certificate'
] as const satisfies readonly (keyof typeof reportFormats)[];

/** Findings that make the command end with status 1. */
function failing(report: CheckReport, failOn: (typeof failOns)[number]): Finding[] {
	if (failOn === 'none') return [];
	const severities = failOn === 'required' ? ['required'] : ['required', 'recommended'];
	return report.findings.filter((finding) => finding.verdict === 'fail' && severities.includes(finding.severity));
}

/** Checks a file: as a given certificate says, else by the options, the file's own claims and today. */
async function checked(
	path: string,
	file: ReadFile,
	given: Certificate | null,
	options: { readonly pack: string | undefined; readonly asOf: string | undefined }
): Promise<Result<Checked>> {
	const { architecture } = file;
	const dossier = given?.dossier ?? file.dossier;
	const pack = await packOf(given?.packRef ?? options.pack ?? architecture.meta.pack);
	if (!pack.ok) return pack;
	const asOf = asOfDate(given?.asOf ?? options.asOf, dossier.cutoffDate);
	if (!asOf.ok) return asOf;
	const answers = answersById(given?.answers ?? []);
	const checker = new Checker(pack.value, { asOf: asOf.value, dossier, answers, inspections: [chapterInspection] });
	checker.update(architecture);
	return ok({
		path,
		architecture,
		dossier,
		pack: pack.value,
		report: checker.report(),
		fingerprintOf: (finding) => checker.fingerprint(finding),
		given
	});
}

/** A key begins with dashes like an option; joined to its option it is taken for what it is. */
function withKeyJoined(args: readonly string[]): string[] {
	const at = args.findIndex((arg, index) => arg === '--key' && args[index + 1]?.startsWith('-----BEGIN') === true);
	return at < 0 ? [...args] : [...args.slice(0, at), `--key=${args[at + 1] ?? ''}`, ...args.slice(at + 2)];
}

/** `khuevan check`: conformance of a canonical file; with a certificate, whether it is what the certificate says. */
export const checkFile: RunCommand = async (args, terminal) => {
	const { values, positionals } = parseArgs({
		args: withKeyJoined(args),
		allowPositionals: true,
		options: {
			pack: { type: 'string' },
			'as-of': { type: 'string' },
			format: { type: 'string', default: 'text' },
			'fail-on': { type: 'string', default: 'required' },
			certificate: { type: 'string' },
			key: { type: 'string' }
		}
	});
	const [path, ...more] = positionals;
	if (path === undefined || more.length > 0) return fail('usage', 'takes one file');
	const format = oneOf(values.format, '--format', formats);
	if (!format.ok) return format;
	const failOn = oneOf(values['fail-on'], '--fail-on', failOns);
	if (!failOn.ok) return failOn;
	const { certificate, key } = values;
	if (certificate !== undefined && format.value !== 'certificate') {
		return fail('usage', '--certificate goes with --format certificate');
	}
	if (certificate !== undefined && values['as-of'] !== undefined) {
		return fail('usage', '--as-of is what the certificate says; leave it out');
	}
	if (key !== undefined && certificate === undefined) return fail('usage', '--key goes with --certificate');

	const file = await readArchitecture(path);
	if (!file.ok) return file;
	const given = certificate === undefined ? ok(null) : await readCertificate(certificate);
	if (!given.ok) return given;
	const outcome = await checked(path, file.value, given.value, { pack: values.pack, asOf: values['as-of'] });
	if (!outcome.ok) return outcome;
	if (certificate !== undefined && given.value !== null) {
		const note = await verified(certificate, given.value, key);
		if (!note.ok) return note;
		const difference = differenceLine(certificate, given.value, certificateOfFile(outcome.value));
		const uncounted = uncountedNote(given.value, outcome.value.pack);
		if (difference !== null) {
			return fail('certificate-differs', uncounted === '' ? difference : `${difference}; ${uncounted}`);
		}
		for (const said of [note.value, uncounted].filter((one) => one !== '')) terminal.warn(`khuevan check: ${said}`);
	}
	terminal.say(await reportFormats[format.value](outcome.value));
	return ok(failing(outcome.value.report, failOn.value).length > 0 ? 1 : 0);
};
