import { expect, it } from 'vitest';
import { lineAlong, slot, slotScene } from '../slot-scene-fixture';
import { liftedTitles } from '$models/layout/lifted-titles';
import { fitted } from './placing';
import { slideXml } from './slide';

const scene = (x: number) => {
	const through = lineAlong(
		'r',
		[
			[x, 0],
			[x, 400]
		],
		[x, 200]
	);
	return slotScene({ ...through, label: '' });
};

const slide = (x: number): string => slideXml(scene(x), fitted(scene(x), scene(x)));
const name = '<a:t>Mạng nội bộ (LAN)</a:t>';

it('lifts a name over the line that runs through it, and tells it once', () => {
	expect([...liftedTitles(scene(130))]).toEqual([slot]);
	expect(slide(130).split(name)).toHaveLength(2);
	expect(slide(130).indexOf(name)).toBeGreaterThan(slide(130).indexOf('<p:cxnSp>'));
});

it('leaves a name in its box where no line meets it', () => {
	expect(liftedTitles(scene(380)).size).toBe(0);
	expect(slide(380).indexOf(name)).toBeLessThan(slide(380).indexOf('<p:cxnSp>'));
});
