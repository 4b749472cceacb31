import { expect, it } from 'vitest';
import type { Architecture } from '$models/architecture/architecture';
import { smallArchitecture } from '$models/architecture/fixture';
import { DiagramId, NodeId, ObjectId } from '$models/architecture/identifier';
import { builtInPack } from '$models/framework/packs';
import { check } from './check';
import { Checker } from './checker';

const found = builtInPack('vn-1425');
if (found === undefined) throw new Error('The pack vn-1425 is not there');
const pack = found;
const asOf = '2026-11-26';

/** One diagram more, with an object on it that somebody wrote there. */
function withDiagram(type: string, view: string): Architecture {
	const architecture = smallArchitecture();
	const id = DiagramId('v');
	const fields = view === '' ? {} : { view: { value: view } };
	const node = { id: NodeId('v/store'), diagram: id, kind: 'object', object: ObjectId('store') } as const;
	return {
		...architecture,
		diagrams: new Map([...architecture.diagrams, [id, { id, type, fields, targets: {}, deletedAt: null }]]),
		nodes: new Map([...architecture.nodes, [node.id, node]])
	};
}

const heat = '{"view":"heat"}';

it('looks at a kept view only where it is a diagram of the dossier, edit by edit as from the start', () => {
	const states = [
		smallArchitecture(),
		withDiagram('@view', heat),
		withDiagram('SĐ-05', heat),
		withDiagram('@view', ''),
		withDiagram('SĐ-T-01', heat),
		withDiagram('SĐ-T-01', ''),
		withDiagram('@view', '{"view":"radar"}'),
		smallArchitecture()
	];
	const checker = new Checker(pack, { asOf });
	for (const state of states) {
		checker.update(state);
		expect(checker.report()).toEqual(check(state, pack, asOf));
	}
	const verdicts = (state: Architecture): unknown => check(state, pack, asOf).findings;
	const alone = verdicts(smallArchitecture());
	expect(verdicts(withDiagram('@view', heat))).toEqual(alone);
	expect(verdicts(withDiagram('SĐ-T-01', heat))).toEqual(alone);
	expect(verdicts(withDiagram('SĐ-05', heat))).not.toEqual(alone);
});
