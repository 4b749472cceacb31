import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { writeCanonical } from '$models/architecture/canonical';
import { fail, ok } from '$models/architecture/result';
import { check } from '$models/conformance/check';
import type { CheckReport, Finding } from '$models/conformance/report';
import { readArchitecture } from './files';
import type { RunCommand } from './command';
import { asOfDate, oneOf, packOf } from './options';
import { reportFormats } from './report-formats';

/** Findings that make the command end with status 1. */
function failing(report: CheckReport, failOn: 'required' | 'recommended' | 'none'): Finding[] {
	if (failOn === 'none') return [];
	const severities = failOn === 'required' ? ['required'] : ['required', 'recommended'];
	return report.findings.filter((finding) => finding.verdict === 'fail' && severities.includes(finding.severity));
}

/** `khuevan check`: conformance of a canonical file. */
export const checkFile: RunCommand = async (args) => {
	const { values, positionals } = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: {
			pack: { type: 'string' },
			'as-of': { type: 'string' },
			format: { type: 'string', default: 'text' },
			'fail-on': { type: 'string', default: 'required' }
		}
	});
	const [path, ...more] = positionals;
	if (path === undefined || more.length > 0) return fail('usage', 'takes one file');
	const format = oneOf(values.format, '--format', ['text', 'json', 'sarif', 'html', 'certificate']);
	if (!format.ok) return format;
	const failOn = oneOf(values['fail-on'], '--fail-on', ['required', 'recommended', 'none']);
	if (!failOn.ok) return failOn;
	const file = await readArchitecture(path);
	if (!file.ok) return file;
	const { architecture, dossier } = file.value;
	const pack = packOf(values.pack ?? architecture.meta.pack);
	if (!pack.ok) return pack;
	const asOf = asOfDate(values['as-of'], dossier.cutoffDate);
	if (!asOf.ok) return asOf;
	const report = check(architecture, pack.value, asOf.value);
	const sha256 = createHash('sha256').update(writeCanonical(architecture, dossier)).digest('hex');
	console.log(await reportFormats[format.value](report, { path, architecture, dossier, pack: pack.value, sha256 }));
	return ok(failing(report, failOn.value).length > 0 ? 1 : 0);
};
