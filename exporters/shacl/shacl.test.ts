import { readdirSync, readFileSync } from 'node:fs';
import type { Architecture } from '$models/architecture/architecture';
import { readCanonical } from '$models/architecture/canonical';
import { edition } from '$models/architecture/edition';
import { exampleArchitecture } from '$models/conformance/examples';
import type { Pack, Rule } from '$models/framework/pack';
import { builtInPack, builtInPacks } from '$models/framework/packs';
import { Parser } from 'n3';
import { describe, expect, it, vi } from 'vitest';
import { seeded } from '../../tests/generators/random';
import { randomArchitecture } from '../../tests/generators/random-architecture';
import { randomRule } from '../../tests/generators/random-condition';
import { compareVerdicts, type Comparison } from '../../tests/shacl/compare';
import { asItComes, IndependentEngine } from '../../tests/shacl/independent-engine';
import { coverageOf } from './coverage';
import { dataToRdf } from './data-to-rdf';
import { exportShacl } from './export';
import { spokenVerdicts, translateRules, type Translation } from './rule-to-shapes';
import { shapesToRdf } from './shapes-to-rdf';
import { turtleOf } from './turtle';
import { ruleShape } from './vocabulary';

const asOf = '2026-11-23';
const isTorture = process.env['TORTURE'] === '1';
const national = builtInPack('vn-1425');
if (national === undefined) throw new Error('There is no pack vn-1425');

const restricted = (architecture: Architecture, pack: Pack, date: string) =>
	edition(architecture, { level: 'restricted', asOf: date, pack });

const shapeNames = (rule: Rule): string[] => spokenVerdicts.map((verdict) => ruleShape(rule.id, verdict).value);

/** One translation, written and read again by the engine; asked of any number of architectures. */
class Peer {
	readonly rules: readonly Rule[];

	private constructor(
		private readonly pack: Pack,
		private readonly date: string,
		private readonly translation: Translation,
		/** `shapes.ttl` */
		readonly shapes: string,
		readonly engine: IndependentEngine
	) {
		this.rules = translation.covered.map(({ rule }) => rule);
	}

	static async make(pack: Pack, date: string, rules: readonly Rule[] = pack.rules): Promise<Peer> {
		const translation = translateRules(pack, date, rules);
		const shapes = await turtleOf(shapesToRdf(translation));
		return new Peer(pack, date, translation, shapes, new IndependentEngine(new Parser().parse(shapes)));
	}

	data(architecture: Architecture) {
		const { pack, date } = this;
		const source = { architecture: restricted(architecture, pack, date).architecture, pack, asOf: date, dossier: null };
		return dataToRdf(source, this.translation.needs.all);
	}

	async compare(architecture: Architecture, rules: readonly Rule[]): Promise<Comparison> {
		const asked = new Set(rules.flatMap(shapeNames));
		const reported = await this.engine.validate(this.data(architecture), { asked });
		return compareVerdicts(architecture, reported, { pack: this.pack, asOf: this.date, rules });
	}
}

const peers = new Map<Pack, Promise<Peer>>();

/** Of a pack at the usual date; made once. */
function peerOf(pack: Pack): Promise<Peer> {
	const made = peers.get(pack) ?? Peer.make(pack, asOf);
	peers.set(pack, made);
	return made;
}

// Other work on the machine may make it slow.
vi.setConfig({ testTimeout: 240_000 });

describe('coverage', () => {
	it('says most rules, and of the others why not', () => {
		for (const pack of builtInPacks) {
			const { covered, total, left } = coverageOf(translateRules(pack, asOf));
			console.log(`SHACL covers ${covered} of ${total} rules of ${pack.id} ${pack.version}`);
			for (const { rule, reason } of left) expect(reason.en, rule.id).not.toBe('');
		}
		const { covered, total } = coverageOf(translateRules(national, asOf));
		console.log(`SHACL covers ${covered} of ${total} rules of vn-1425`);
		expect(covered / national.rules.filter(({ asked }) => asked === null).length).toBeGreaterThan(0.9);
	});
});

describe('the independent engine', () => {
	const folder = 'models/samples';
	const samples = readdirSync(folder).filter((file) => file.endsWith('.khuevan.json'));
	// What the rules themselves can tell apart, their examples try; the large samples are tried under TORTURE=1.
	for (const name of isTorture ? samples : ['tong-lien-doan.khuevan.json']) {
		it(`reads our verdicts off the files exported from ${name}`, async () => {
			const read = readCanonical(readFileSync(`${folder}/${name}`, 'utf8'));
			if (!read.ok) throw new Error(read.problem.message);
			const { architecture, dossier } = read.value;
			const cut = restricted(architecture, national, asOf);
			const nothing = { scenes: [], report: { pack: '', asOf, outcomes: [], findings: [], counts: emptyCounts } };
			const input = { edition: cut, pack: national, dossier, asOf, ...nothing };
			const { files } = await exportShacl(input, () => undefined);
			expect(files.map(({ path }) => path)).toEqual(['data.ttl', 'shapes.ttl', 'README.md']);
			const [data = '', shapes = ''] = files.map(({ bytes }) => new TextDecoder().decode(bytes));
			const peer = await peerOf(national);
			// The shapes are those of the pack, whatever is exported.
			expect(shapes === peer.shapes).toBe(true);
			const reported = await peer.engine.validate(new Parser().parse(data));
			const { rules } = peer;
			const comparison = compareVerdicts(architecture, reported, { pack: national, asOf, rules, dossier });
			expect(comparison.differences).toEqual([]);
			expect(comparison.compared).toBeGreaterThan(1_000);
		});
	}

	// Of a large pack every sixth rule in the daily run.
	for (const pack of builtInPacks) {
		it(`agrees on the examples of ${pack.id} ${pack.version}`, async () => {
			const usual = await peerOf(pack);
			const rules =
				isTorture || usual.rules.length < 60 ? usual.rules : usual.rules.filter((_, place) => place % 6 === 0);
			for (const rule of rules) {
				for (const example of rule.examples) {
					const date = example.asOf ?? asOf;
					const peer = date === asOf ? usual : await Peer.make(pack, date, [rule]);
					const made = exampleArchitecture(example.architecture);
					if (!made.ok) throw new Error(made.problem.message);
					const { differences } = await peer.compare(made.value, [rule]);
					expect(differences, `${rule.id} ${example.name.en}`).toEqual([]);
				}
			}
		});
	}
});

const emptyCounts = { pass: 0, fail: 0, undetermined: 0, 'not-enough-basis': 0, 'not-applicable': 0 };

/** Each architecture is asked by some rules and made to meet them; together they are all asked often. */
async function compareRandom(pack: Pack, count: number, size: number, share: number) {
	const peer = await peerOf(pack);
	const verdicts = new Map<string, Set<string>>();
	let compared = 0;
	for (let seed = 0; seed < count; seed += 1) {
		const rules = peer.rules.filter((_, place) => (place + seed) % share === 0);
		const comparison = await peer.compare(randomArchitecture(pack, seed, size, rules), rules);
		expect(comparison.differences, `${pack.id}, seed ${seed}`).toEqual([]);
		compared += comparison.compared;
		for (const [rule, met] of comparison.met) {
			for (const verdict of met) verdicts.set(verdict, (verdicts.get(verdict) ?? new Set()).add(rule));
		}
	}
	return { compared, verdicts };
}

describe('random architectures', () => {
	// By every rule once in sixteen of them: each is asked at least once.
	const count = isTorture ? 208 : 16;
	it(`${count} of vn-1425 have the same verdicts by rule and record`, async () => {
		const { compared, verdicts } = await compareRandom(national, count, 12, 16);
		const met = [...verdicts].map(([verdict, rules]) => `${verdict} of ${rules.size} rules`).join(', ');
		console.log(`SHACL agrees on ${compared} verdicts over ${count} random architectures: ${met}`);
		expect(verdicts.size).toBe(5);
	});

	it('those of other packs have the same verdicts', async () => {
		for (const pack of builtInPacks.filter(({ id }) => id !== 'vn-1425')) {
			const { verdicts } = await compareRandom(pack, isTorture ? 30 : 12, 10, 6);
			expect(verdicts.size, pack.id).toBeGreaterThan(2);
		}
	});

	it('whatever a rule is put together from, it has the same verdicts', async () => {
		const random = seeded(20_261_125);
		for (const id of new Set(builtInPacks.map((pack) => pack.id))) {
			const pack = builtInPack(id) ?? national;
			const rules = Array.from({ length: isTorture ? 80 : 40 }, (_, place) => randomRule(pack, random, `R${place}`));
			const peer = await Peer.make(pack, asOf, rules);
			expect(peer.rules.length).toBeGreaterThan(rules.length * 0.75);
			for (const seed of [1, 2, 3]) {
				const { differences } = await peer.compare(randomArchitecture(pack, seed, 14), peer.rules);
				expect(differences.map((one) => ({ ...one, written: rules.find((rule) => rule.id === one.rule) }))).toEqual([]);
			}
		}
	});

	it('answers as the engine does untouched', async () => {
		const peer = await Peer.make(
			national,
			asOf,
			national.rules.filter((_, place) => place % 60 === 0)
		);
		const shapes = new Parser().parse(peer.shapes);
		for (const seed of isTorture ? [1, 2, 3] : [1]) {
			const data = peer.data(randomArchitecture(national, seed, 4, peer.rules));
			const key = ({ shape, node }: { shape: string; node: string }): string => `${shape} ${node}`;
			const remembered = await peer.engine.validate(data);
			expect(remembered.map(key).sort()).toEqual((await asItComes(shapes, data)).map(key).sort());
		}
	});
});
