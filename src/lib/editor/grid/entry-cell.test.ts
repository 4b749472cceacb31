import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldEntry } from '$models/architecture/field';
import { checkedField } from '$models/commands/field-input';
import { fieldOf } from '$models/framework/lookup';
import { builtInPack } from '$models/framework/packs';
import type { FieldDefinition, Pack } from '$models/framework/pack';
import { fold } from '$models/text/fold';
import { invariantPack } from '$models/views/pack-fixture';
import { readEntry, shownEntry, type EntryForm } from './entry-cell';

const pack = invariantPack(builtInPack('vn-1425'));

const locale = fc.constantFrom('vi', 'en');
const date = fc
	.tuple(fc.integer({ min: 1975, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
	.chain(([year, month, day]) => {
		const parts = [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')];
		return fc.integer({ min: 1, max: 3 }).map((precision) => parts.slice(0, precision).join('-'));
	});
/** Texts that hold what people paste: marks, quotes, tabs, line ends, HTML, but no bar, which parts the answers. */
const words = fc
	.string({ unit: 'grapheme', maxLength: 40 })
	.map((text) => text.replaceAll('|', '').replaceAll(';', ''));
/** A name in a list of names holds no line end and is not blank. */
const names = words.map((text) => `tên ${text.replaceAll(/\s+/gu, ' ')}`.trim());

function valueFor(own: Pack, definition: FieldDefinition): fc.Arbitrary<FieldEntry> {
	const ids = own.lists.find(({ id }) => id === definition.list)?.values.map(({ id }) => id) ?? [];
	switch (definition.type) {
		case 'list':
			return fc.constantFrom(...ids).map((value) => ({ value }));
		case 'multi-list':
			return fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 4 }).map((value) => ({ value }));
		case 'date':
			return date.map((value) => ({ value }));
		case 'number':
			return fc
				.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(1, 10, 100, 1000, 10_000))
				.map(([whole, part]) => ({ value: whole === 0 ? 0 : whole / part }));
		case 'boolean':
			return fc.boolean().map((value) => ({ value }));
		case 'multi-reference':
			return fc.uniqueArray(names, { minLength: 1, maxLength: 3 }).map((value) => ({ value }));
		default:
			return words.map((value) => ({ value }));
	}
}

const unanswered: fc.Arbitrary<FieldEntry> = fc.oneof(
	fc
		.record({ reason: words, contact: words, due: fc.oneof(fc.constant(''), date) })
		.map((undetermined) => ({ undetermined })),
	words.map((reason) => ({ notApplicable: { reason } }))
);

/** A text that says "undetermined" is that answer, whoever typed it. */
const saysOpen = (entry: FieldEntry): boolean =>
	'value' in entry &&
	/^(chua xac dinh|khong ap dung|undetermined|not applicable)(\s*:|$)/u.test(fold(String(entry.value)));

for (const id of ['vn-1425', 'archimate-3.2']) {
	const own = invariantPack(builtInPack(id));
	it(`what a cell shows reads back as the same entry, each field of ${id}`, () => {
		for (const definition of own.fields) {
			fc.assert(
				fc.property(
					fc.oneof({ weight: 3, arbitrary: valueFor(own, definition) }, { weight: 1, arbitrary: unanswered }),
					locale,
					(given, reader) => {
						// As the model would hold it: normalised, or nothing.
						const stored = checkedField(own, definition.subject, definition.id, given);
						if (!stored.ok || saysOpen(given)) return;
						const form: EntryForm = { pack: own, definition, locale: reader };
						const { typed } = shownEntry(stored.value ?? undefined, form);
						const read = readEntry(typed, form);
						const again =
							read.ok && read.entry !== null ? checkedField(own, definition.subject, definition.id, read.entry) : null;
						expect({ typed, entry: again?.ok === true ? again.value : read.ok ? null : read.fault }).toEqual({
							typed,
							entry: stored.value
						});
					}
				),
				{ numRuns: 30 }
			);
		}
	});
}

const form = (subject: 'object' | 'task', field: string): EntryForm => {
	const definition = fieldOf(pack, subject, field);
	if (definition === undefined) throw new Error(field);
	return { pack, definition, locale: 'vi' };
};

describe('a cell takes what people write', () => {
	it.each([
		['12500', 12_500],
		['1.234.567', 1_234_567],
		['1.234.567,5', 1_234_567.5],
		['1,234,567.5', 1_234_567.5],
		['12 500', 12_500],
		['12,5', 12.5],
		['0,125', 0.125]
	])('the number %s', (text, value) => {
		expect(readEntry(text, form('task', 'costInvestment'))).toEqual({ ok: true, entry: { value } });
	});

	it('asks which number is meant rather than guess', () => {
		expect(readEntry('12.500', form('task', 'costInvestment'))).toMatchObject({ ok: false, fault: 'ambiguous-number' });
		expect(readEntry('nhiều', form('task', 'costInvestment'))).toMatchObject({ ok: false, fault: 'not-a-number' });
	});

	it('a value of a list by label, official spelling, id, in either language, without diacritics', () => {
		const lifecycle = form('object', 'lifecycle');
		const value = pack.lists.find(({ id }) => id === lifecycle.definition.list)?.values[0];
		if (value === undefined) throw new Error('no list');
		for (const text of [value.id, value.official, value.label.vi, value.label.en, fold(value.label.vi)]) {
			expect(readEntry(text, lifecycle), text).toEqual({ ok: true, entry: { value: value.id } });
		}
	});

	it('no stranger to a list, and names what there is', () => {
		const read = readEntry('không rõ lắm', form('object', 'recordType'));
		expect(read).toMatchObject({ ok: false, fault: 'unknown-value' });
		expect(read.ok ? '' : read.hint).not.toBe('');
	});

	it('several values however they are parted', () => {
		const scope = form('object', 'usageScope');
		const [a, b] = pack.lists.find(({ id }) => id === scope.definition.list)?.values ?? [];
		if (a === undefined || b === undefined) throw new Error('no list');
		for (const sign of ['; ', '\n', ', ']) {
			expect(readEntry(`${a.label.vi}${sign}${b.id}`, scope), sign).toEqual({
				ok: true,
				entry: { value: [a.id, b.id] }
			});
		}
	});

	it('an answer that is no value, with its reason', () => {
		expect(readEntry('Chưa xác định: chờ sở | Lan | 30/06/2027', form('object', 'owner'))).toEqual({
			ok: true,
			entry: { undetermined: { reason: 'chờ sở', contact: 'Lan', due: '2027-06-30' } }
		});
		expect(readEntry('khong ap dung', form('object', 'owner'))).toEqual({
			ok: true,
			entry: { notApplicable: { reason: '' } }
		});
	});

	it('ten thousand letters and marks of direction, but no novel', () => {
		expect(readEntry(`\u202E${'ế'.repeat(10_000)}`, form('object', 'note'))).toEqual({
			ok: true,
			entry: { value: 'ế'.repeat(10_000) }
		});
		expect(readEntry('a'.repeat(20_001), form('object', 'note'))).toMatchObject({ ok: false, fault: 'too-long' });
	});
});
