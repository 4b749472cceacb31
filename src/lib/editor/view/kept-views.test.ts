import { expect, it } from 'vitest';
import { usualRequest } from '$models/architecture/view-request';
import { noteOffered, readKept, wasOffered, withKept, writeKept } from './kept-views';
import { visitStore } from './view-memory';

it('gives back what was kept, the last under a name', () => {
	const store = visitStore();
	const first = withKept([], { name: 'Của tôi <b>', request: usualRequest('flows') });
	const kept = withKept(first, { name: 'Của tôi <b>', request: usualRequest('matrix') });
	expect(writeKept(store, 'ca-mau', kept)).toBe(true);
	expect(readKept(store, 'ca-mau')).toEqual([{ name: 'Của tôi <b>', request: usualRequest('matrix') }]);
	expect(readKept(store, 'khac')).toEqual([]);
});

it('leaves out what it cannot read and keeps the rest', () => {
	const good = { name: 'Tốt', request: usualRequest('hosting') };
	const store = { getItem: () => JSON.stringify([{ name: 'Lạ', request: { view: 'later' } }, good, 7]) };
	expect(readKept(store, 'x')).toEqual([good]);
	expect(readKept({ getItem: () => '{' }, 'x')).toEqual([]);
});

it('says so where the browser has no room', () => {
	const full = {
		setItem: () => {
			throw new Error('full');
		}
	};
	expect(writeKept(full, 'x', [])).toBe(false);
});

it('offers once what all might have', () => {
	const store = visitStore();
	expect(wasOffered(store, 'x')).toBe(false);
	noteOffered(store, 'x');
	expect(wasOffered(store, 'x')).toBe(true);
	expect(wasOffered(store, 'y')).toBe(false);
});
