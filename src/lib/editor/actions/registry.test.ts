import { describe, expect, it } from 'vitest';
import { editor as en } from '../../i18n/en/editor';
import { editor as vi } from '../../i18n/vi/editor';
import { actionFor, chordOf } from './keys';
import { actions } from './registry';

const press = (key: string, held: Partial<{ ctrlKey: boolean; shiftKey: boolean; metaKey: boolean }> = {}) => ({
	key,
	ctrlKey: false,
	metaKey: false,
	shiftKey: false,
	altKey: false,
	...held
});

describe('action registry', () => {
	it('binds no key and gives no id twice', () => {
		const keys = actions.flatMap((action) => action.keys);
		expect(new Set(keys).size).toBe(keys.length);
		expect(new Set(actions.map(({ id }) => id)).size).toBe(actions.length);
	});

	it('has words for each action in both languages', () => {
		for (const key of actions.flatMap(({ label, hint }) => [label, ...(hint === undefined ? [] : [hint])])) {
			expect(vi).toHaveProperty([key]);
			expect(en).toHaveProperty([key]);
		}
	});

	it('leaves single keys to the diagram', () => {
		for (const action of actions) {
			if (action.keys.some((key) => key.length === 1)) expect(action.scope).toBe('diagram');
		}
		expect(actionFor(actions, press('c'), false)).toBeUndefined();
		expect(actionFor(actions, press('c'), true)?.id).toBe('relate');
	});
});

describe('chordOf', () => {
	it('reads letters by their capital and signs without Shift', () => {
		expect(chordOf(press('z', { ctrlKey: true }))).toBe('Mod+Z');
		expect(chordOf(press('Z', { metaKey: true, shiftKey: true }))).toBe('Mod+Shift+Z');
		expect(chordOf(press('?', { shiftKey: true }))).toBe('?');
	});
});
