/**
 * Who exchanges data with whom across the blocks of the political system: data exchanges and service uses that have not
 * ended, by the block of the owner at either end. Who owns nothing that is known stands apart, never left out.
 */
import type { Architecture } from '$models/architecture/architecture';
import { textOf } from '$models/architecture/field';
import { Conditions } from '$models/conformance/conditions';
import type { ObjectHolder } from '$models/conformance/holder';
import { Population } from '$models/conformance/population';
import { agencyOf, definitionOf } from '$models/framework/lookup';
import type { Pack } from '$models/framework/pack';

/** Kinds of relation that carry data or serve across a border. */
export const flowKinds = ['data-exchange', 'service-use'] as const;
export type FlowKind = (typeof flowKinds)[number];

export interface FlowEnd {
	readonly id: string;
	readonly code: string;
	readonly name: string;
	readonly owner: string;
	/** '' where nobody knows. */
	readonly block: string;
}

export interface Flow {
	readonly id: string;
	readonly code: string;
	readonly kind: FlowKind;
	/** What is exchanged, in the model's words. */
	readonly data: string;
	/** Value of the pack's list of relation states, '' where it is not said. */
	readonly state: string;
	readonly source: FlowEnd;
	readonly target: FlowEnd;
}

export interface FlowCell {
	readonly from: string;
	readonly to: string;
	readonly counts: Readonly<Record<FlowKind, number>>;
	readonly flows: readonly Flow[];
}

export interface FlowMatrix {
	/** In the order of the pack; '' for owners of no known block, only where such an end is there. */
	readonly blocks: readonly string[];
	/** By row and then by column, as `blocks` are. */
	readonly rows: readonly (readonly FlowCell[])[];
	/** Known blocks that no flow begins or ends at. */
	readonly silent: readonly string[];
	readonly total: number;
	/** Flows with an end whose block nobody knows. */
	readonly unknown: number;
}

const isFlowKind = (type: string): type is FlowKind => flowKinds.some((kind) => kind === type);

const blocksOf = (pack: Pack): readonly string[] => [
	...new Set(pack.agencies.map(({ block }) => block).filter((block) => block !== ''))
];

/** The flows at an ISO date, in the order of their ids. */
export function flowsOf(architecture: Architecture, pack: Pack, asOf: string): readonly Flow[] {
	const population = new Population(pack, asOf, architecture.meta);
	population.take(architecture);
	const conditions = new Conditions(architecture, pack, asOf);
	const live = definitionOf(pack, 'live-relation') === undefined ? null : ({ use: 'live-relation' } as const);
	const ownBlock = agencyOf(pack, architecture.meta.agency)?.block ?? '';
	const endOf = (holder: ObjectHolder): FlowEnd => {
		const owner = textOf(holder.fields[pack.roles.owner]);
		return {
			id: holder.id,
			code: holder.raw?.code ?? '',
			name: textOf(holder.fields['name']),
			owner,
			block: population.owners.blockOf(population.owners.keyOf(owner), ownBlock)
		};
	};
	const found: Flow[] = [];
	for (const { id, raw, source, target, fields } of population.relations.live()) {
		if (raw === null || source === null || target === null || !isFlowKind(raw.type)) continue;
		if (!conditions.holds(live, 'relation', id)) continue;
		const [data, state] = [textOf(fields['data']), textOf(fields['state'])];
		found.push({ id, code: raw.code, kind: raw.type, data, state, source: endOf(source), target: endOf(target) });
	}
	return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Rows are where flows begin, columns where they end. */
export function flowMatrix(architecture: Architecture, pack: Pack, asOf: string): FlowMatrix {
	const flows = flowsOf(architecture, pack, asOf);
	const touched = new Set(flows.flatMap(({ source, target }) => [source.block, target.block]));
	const known = blocksOf(pack);
	const blocks = [
		...known,
		...[...touched]
			.filter((block) => !known.includes(block))
			.sort()
			.reverse()
	];
	const byCell = new Map<string, Flow[]>();
	for (const flow of flows) {
		const key = JSON.stringify([flow.source.block, flow.target.block]);
		const cell = byCell.get(key);
		if (cell === undefined) byCell.set(key, [flow]);
		else cell.push(flow);
	}
	const cellOf = (from: string, to: string): FlowCell => {
		const inside = byCell.get(JSON.stringify([from, to])) ?? [];
		const exchanges = inside.filter(({ kind }) => kind === 'data-exchange').length;
		return {
			from,
			to,
			counts: { 'data-exchange': exchanges, 'service-use': inside.length - exchanges },
			flows: inside
		};
	};
	return {
		blocks,
		rows: blocks.map((from) => blocks.map((to) => cellOf(from, to))),
		silent: known.filter((block) => !touched.has(block)),
		total: flows.length,
		unknown: flows.filter(({ source, target }) => source.block === '' || target.block === '').length
	};
}
