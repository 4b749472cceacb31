import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	asksSame,
	changes,
	directions,
	readRequest,
	usualRequest,
	viewNames,
	viewRequestSchema,
	writeRequest,
	type ViewRequest
} from './view-request';

const words = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.normalize('NFC'));
const set = fc.uniqueArray(words, { maxLength: 4 }).map((list) => list.sort());
const filter = fc.record({ kinds: set, layers: set, components: set, owners: set, text: words }, { requiredKeys: [] });
const date = fc.constantFrom('', '2027-06-30');
const options = {
	landscape: { filter, overlay: words },
	flows: { object: words, relationKinds: set, filter, overlay: words },
	hosting: { relationKinds: set, filter, overlay: words },
	impact: {
		object: words,
		steps: fc.integer({ min: 1, max: 6 }),
		relationKinds: set,
		direction: fc.constantFrom(...directions),
		filter,
		overlay: words
	},
	change: { date, changes: fc.uniqueArray(fc.constantFrom(...changes)).map((list) => list.sort()), filter },
	heat: { filter, overlay: words },
	matrix: { rows: words, columns: words, relationKinds: set, filter },
	roadmap: { date, text: words }
} as const;

const requests: fc.Arbitrary<ViewRequest> = fc.oneof(
	...viewNames.map((view) =>
		fc
			.record<Record<string, unknown>>(options[view], { requiredKeys: [] })
			.map((some) => viewRequestSchema.parse({ ...some, view }))
	)
);

const read = (text: string): ViewRequest => {
	const request = readRequest(text);
	if (!request.ok) throw new Error(request.problem.message);
	return request.value;
};

describe('the text of a request', () => {
	it('gives the request back, and the same text again', () => {
		fc.assert(
			fc.property(requests, (request) => {
				const text = writeRequest(request);
				expect(read(text)).toEqual(request);
				expect(writeRequest(read(text))).toBe(text);
			})
		);
	});

	it('is one, whatever the order of keys and lists and however often a value stands', () => {
		const layers = { kinds: [], components: [], owners: [], text: '' };
		const one = viewRequestSchema.parse({ view: 'heat', overlay: 'lifecycle', filter: { layers: ['L1', 'L2'] } });
		const other: ViewRequest = {
			filter: { ...layers, layers: ['L2', 'L1', 'L2'] },
			overlay: 'lifecycle',
			view: 'heat'
		};
		expect(asksSame(one, other)).toBe(true);
		expect(writeRequest(one)).toBe('{"view":"heat","filter":{"layers":["L1","L2"]},"overlay":"lifecycle"}');
	});

	it('leaves out what is usual', () => {
		for (const view of viewNames) expect(writeRequest(usualRequest(view))).toBe(JSON.stringify({ view }));
	});

	it.each([
		['no JSON', '{"view":', ''],
		['a view of a later program', '{"view":"radar"}', 'view'],
		['an option of a later program', '{"view":"heat","depth":3}', ''],
		['a value of a later program', '{"view":"impact","steps":40}', 'steps']
	])('tells %s apart from what it can read', (_, text, place) => {
		expect(readRequest(text)).toMatchObject({ ok: false, problem: { code: 'unknown-view' } });
		const told = readRequest(text);
		expect(told.ok ? '' : (told.problem.place ?? '')).toBe(place);
	});
});
