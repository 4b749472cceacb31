import { expect, it } from 'vitest';
import { gridMove } from './grid-keys';

const press = (key: string, held: Partial<{ ctrlKey: boolean; shiftKey: boolean; altKey: boolean }> = {}) =>
	gridMove(
		{ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held },
		{ page: 10, rows: 100, columns: 20 }
	);

it('moves by a cell, by a page, to the edge and to the corners', () => {
	expect(press('ArrowDown')).toEqual({ down: 1, right: 0, extend: false });
	expect(press('ArrowLeft', { shiftKey: true })).toEqual({ down: 0, right: -1, extend: true });
	expect(press('PageUp')).toEqual({ down: -10, right: 0, extend: false });
	expect(press('ArrowRight', { ctrlKey: true })).toEqual({ down: 0, right: 20, extend: false });
	expect(press('Home')).toEqual({ down: 0, right: -20, extend: false });
	expect(press('End', { ctrlKey: true })).toEqual({ down: 100, right: 20, extend: false });
});

it('leaves other keys alone', () => {
	expect(press('a')).toBeNull();
	expect(press('ArrowDown', { altKey: true })).toBeNull();
});
