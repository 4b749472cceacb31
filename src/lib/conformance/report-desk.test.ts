import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { readCanonical, writeCanonical } from '$models/architecture/canonical';
import { liveDiagrams } from '$models/architecture/live';
import { answeredAfterIssue } from '$models/conformance/answered-later';
import { check } from '$models/conformance/check';
import { chapterInspection } from '$models/documents/inspect-chapters';
import { publishedReport } from '$models/conformance/published-report';
import { files as nq214 } from '$models/framework/nq-214/index';
import { builtInPack } from '$models/framework/packs';
import { edited } from '$models/sync/edited';
import { DeskFault } from './desk-fault';
import type { Step } from './desk-shapes';
import { ReportDesk } from './report-desk';
import { shownOn } from './shown-on';

const text = readFileSync('models/samples/ca-mau.khuevan.json', 'utf8');
const read = readCanonical(text);
if (!read.ok) throw new Error(read.problem.message);
const { architecture, dossier } = read.value;
const pack = builtInPack('vn-1425');
if (pack === undefined) throw new Error('The built-in pack is missing');
const scope = { pack: `${pack.id}@${pack.version}`, profile: '', asOf: '2026-11-23' };

/** A pack of an installation: the obligations under another version. */
const installed = { ...nq214, pack: { ...(nq214['pack'] as object), version: '9.9' } };

const undecided = { waivers: [], today: scope.asOf };

/** A version in which the first object was called something else. */
const [someObject] = architecture.objects.values();
const frozen = writeCanonical(
	edited(architecture, [
		{ op: 'set', root: 'objects', id: someObject?.id ?? '', key: 'name', value: 'Tên lúc đóng băng' }
	]),
	dossier
);

/** Records of a sort that a diagram shows, such as `object:<id>`. */
const shownOnFigure = (diagram: string, kind: string): readonly string[] =>
	[...shownOn(architecture, pack)]
		.filter(([key, on]) => key.startsWith(`${kind}:`) && on.some(({ id }) => id === diagram))
		.map(([key]) => key);

describe('the desk', () => {
	let desk: ReportDesk;
	let steps: Step[];
	let paths: string[];

	beforeEach(async () => {
		steps = [];
		paths = [];
		desk = new ReportDesk({
			fetchText: (path) => {
				paths.push(path);
				if (path === '/api/v1/architectures/ca-mau') return Promise.resolve(text);
				if (path === '/api/v1/architectures/ca-mau/versions/1.0') return Promise.resolve(frozen);
				if (path === '/api/v1/architectures/ca-mau/versions/1.0/pack') {
					return Promise.resolve(JSON.stringify({ ...pack, rules: pack.rules.slice(0, 3) }));
				}
				if (path === '/api/v1/packs/nq-214%409.9') return Promise.resolve(JSON.stringify({ files: installed }));
				return Promise.reject(new DeskFault({ code: 'not-found', message: '', place: path }));
			},
			clock: () => 0,
			tell: (step) => steps.push(step),
			layout: (graph) => Promise.resolve(graph)
		});
		const { size } = await desk.open('ca-mau');
		expect(size).toBeGreaterThan(0);
	});

	it('tells what the engine tells, step by step', async () => {
		const report = check(architecture, pack, scope.asOf, { dossier, inspections: [chapterInspection] });
		const overview = await desk.overview(scope);
		expect(overview.counts).toEqual(report.counts);
		expect(overview.rules).toBe(pack.rules.length);
		expect(overview.chapters.count).toBeGreaterThanOrEqual(overview.chapters.written);
		expect(overview.chapters.undetermined).toBe(0);
		// What crosses the layers stands in a strip of the figures, without a slot of its own.
		const across = overview.ladder.filter(({ component, objects }) => /^X\d$/u.test(component) && objects.claimed > 0);
		expect(across.length).toBeGreaterThan(0);
		for (const { objects } of across) expect(objects.drawn).toBe(objects.claimed);
		expect(overview.unsettled.map(({ rule, record }) => `${rule} ${record}`)).toContain('Q10c KT-23');
		const { required } = overview.severities;
		expect(required.fail + required.undetermined + required['not-enough-basis']).toBe(
			report.findings.filter(({ severity }) => severity === 'required').length
		);
		expect(overview.places.filter(({ isLayer }) => isLayer)).toHaveLength(pack.layers.length);
		expect(steps).toEqual(['fetch', 'read', 'pack', 'check', 'sum']);
	});

	it('reads a frozen version by itself, never the live state', async () => {
		await desk.open('ca-mau', '1.0');
		expect(paths.at(-1)).toBe('/api/v1/architectures/ca-mau/versions/1.0');
		const record = await desk.record(scope, 'object', someObject?.id ?? '', 'vi');
		expect(record?.title).toContain('Tên lúc đóng băng');
		const rules = await desk.foundRules(scope);
		const { total } = await desk.findings({ ...scope, rules: rules.map(({ id }) => id), limit: 1 });
		expect(rules.reduce((sum, { findings }) => sum + findings, 0)).toBe(total);
	});

	it('checks a version by the pack that was kept with it, whatever goes by that name now', async () => {
		await desk.open('ca-mau', '1.0', scope.pack);
		expect(paths.at(-1)).toBe('/api/v1/architectures/ca-mau/versions/1.0/pack');
		expect((await desk.overview(scope)).rules).toBe(3);
	});

	it('gives findings of some rules, as many as are looked at', async () => {
		const report = check(architecture, pack, scope.asOf, { dossier, inspections: [chapterInspection] });
		const rules = [...new Set(report.findings.map(({ rule }) => rule))].slice(0, 3);
		const all = report.findings.filter(({ rule }) => rules.includes(rule));
		const page = await desk.findings({ ...scope, rules, limit: 2 });
		expect(page.total).toBe(all.length);
		expect(page.findings.map(({ id }) => id)).toEqual(all.slice(0, 2).map(({ id }) => id));
	});

	it('says of each finding how sure its ground is', async () => {
		const report = check(architecture, pack, scope.asOf, { dossier, inspections: [chapterInspection] });
		const unsure = report.findings.filter(({ doubt }) => doubt !== undefined);
		expect(unsure.length).toBeGreaterThan(0);
		const rules = [...new Set(unsure.map(({ rule }) => rule))];
		const { findings } = await desk.findings({ ...scope, rules, limit: unsure.length });
		expect(findings.map(({ id, doubt }) => [id, doubt])).toEqual(unsure.map(({ id, doubt }) => [id, doubt]));
	});

	it('draws each diagram of the file that is open, and says where there is none', async () => {
		await desk.open('ca-mau', '1.0');
		const diagrams = await desk.diagrams();
		expect(diagrams).toHaveLength(liveDiagrams(architecture).length);
		const figure = diagrams.find(({ title }) => title.startsWith('SĐ-T-02'));
		const { svg, boxes } = await desk.drawn(scope.pack, figure?.id ?? '', { locale: 'vi', theme: 'dark' });
		expect(svg).toContain('Tên lúc đóng băng');
		expect(svg).not.toContain('<a ');
		const renamed = boxes.find(({ name }) => name === 'Tên lúc đóng băng');
		expect(await desk.objectNames([renamed?.reference.id ?? '', 'none'])).toEqual(
			new Map([
				[renamed?.reference.id ?? '', 'Tên lúc đóng băng'],
				['none', '']
			])
		);
		expect(renamed?.rectangle.every((side) => side > 0)).toBe(true);
		const address = '/a/ca-mau/review/1.0?record=';
		const { svg: leading } = await desk.drawn(scope.pack, figure?.id ?? '', { locale: 'vi', theme: 'dark', address });
		const links = [...leading.matchAll(/href="([^"]*)"/gu)].map(([, href = '']) => decodeURIComponent(href));
		const [object] = shownOnFigure(figure?.id ?? '', 'object');
		const [relation] = shownOnFigure(figure?.id ?? '', 'relation');
		const told = await desk.shownOn(scope, 'object', (object ?? '').replace('object:', ''));
		expect(told.map(({ id }) => id)).toContain(figure?.id);
		expect(links).toContain(`${address}${object ?? ''}`);
		expect(links).toContain(`${address}${relation ?? ''}`);
		await expect(desk.drawn(scope.pack, 'none', { locale: 'vi', theme: 'light' })).rejects.toThrow(DeskFault);
	});

	it('counts answers and evidence once it was told of them', async () => {
		const before = await desk.overview(scope);
		const { findings: all } = await desk.findings({ ...scope, rules: pack.rules.map(({ id }) => id), limit: 10_000 });
		const later = answeredAfterIssue(pack);
		const findings = all.filter(({ rule }) => !later.has(rule));
		const { total, needed } = await desk.findings({ ...scope, rules: 'asked', limit: 1 });
		expect(total).toBe(findings.filter(({ asked }) => asked).length);
		expect(needed).toBe(findings.filter(({ asked, severity }) => asked && severity === 'required').length);
		const asked = findings.find((finding) => finding.asked);
		if (asked === undefined) throw new Error('The sample leaves no question open');
		const given = {
			pack: pack.id,
			finding: asked.id,
			answer: 'pass',
			reason: 'Đã xem',
			account: 'an',
			at: ''
		} as const;
		await desk.know({ answers: [given, { ...given, pack: 'nq-214' }], evidence: [['obligation:01', 2]], ...undecided });
		expect((await desk.overview(scope)).counts.pass).toBe(before.counts.pass + 1);
		const { rows, totals } = await desk.obligations(scope);
		expect(rows.find(({ obligation }) => obligation.id === '01')?.evidence).toBe(2);
		expect([totals.all, totals.evidenced]).toEqual([59, 1]);
	});

	it('checks by one profile, and refuses one that there is not', async () => {
		const security = await desk.overview({ ...scope, profile: 'security' });
		expect(security.rules).toBeLessThan(pack.rules.length);
		await expect(desk.overview({ ...scope, profile: 'không có' })).rejects.toMatchObject({
			problem: { code: 'invalid', place: 'profile' }
		});
	});

	it('fetches an installed pack with its base, once', async () => {
		const other = { ...scope, pack: 'nq-214@9.9' };
		expect((await desk.obligations(other)).pack).toBe('nq-214@9.9');
		expect((await desk.checklist(other)).rows).toHaveLength(12);
		await desk.clauses(other);
		expect(paths.filter((path) => path.includes('packs'))).toHaveLength(1);
		await expect(desk.overview({ ...scope, pack: 'thu@1' })).rejects.toMatchObject({ problem: { code: 'not-found' } });
	});

	it('writes the report as the command line does', async () => {
		const report = check(architecture, pack, scope.asOf, { dossier, inspections: [chapterInspection] });
		const program = { engine: '0.1.0', uri: 'a.khuevan.json' };
		expect(JSON.parse(await desk.reportFile('json', scope, program))).toEqual(
			JSON.parse(JSON.stringify(publishedReport(report)))
		);
		const sarif = JSON.parse(await desk.reportFile('sarif', scope, program)) as { runs: { results: unknown[] }[] };
		expect(sarif.runs[0]?.results).toHaveLength(report.findings.length);
	});
});
