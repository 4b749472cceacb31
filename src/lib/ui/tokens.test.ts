import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** Colours by name as one theme has them. */
function coloursOf(selector: string): ReadonlyMap<string, string> {
	const body = css.split(`${selector} {`)[1]?.split('\n}')[0] ?? '';
	return new Map(
		[...body.matchAll(/(--[\w-]+): (#[\da-f]{6});/gu)].map(([, name = '', colour = '']) => [name, colour])
	);
}

function luminance(colour: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5]
		.map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
		.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
	const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (light + 0.05) / (dark + 0.05);
}

const isGround = (name: string): boolean =>
	name === '--paper' || name.startsWith('--surface') || name.endsWith('-soft');
const inks = ['--ink', '--ink-soft', '--ink-faint'];
const tones = ['accent', 'danger', 'warning', 'success', 'info'];

describe.each([
	['light', ':root'],
	['dark', ":root[data-theme='dark']"]
])('text in %s', (_theme, selector) => {
	const colours = coloursOf(selector);
	const grounds = [...colours].filter(([name]) => isGround(name) && name !== '--ink-soft');

	it.each(inks)('%s is read on every ground it may stand on', (ink) => {
		expect(grounds.length).toBeGreaterThan(12);
		const poor = grounds.filter(([, ground]) => contrast(colours.get(ink) ?? ground, ground) < 4.5);
		expect(poor.map(([name]) => name)).toEqual([]);
	});

	it.each(tones)('%s is read on paper, on every surface and on its own ground', (tone) => {
		const ink = colours.get(`--${tone}`) ?? '';
		const own = grounds.filter(([name]) => !name.endsWith('-soft') || name === `--${tone}-soft`);
		expect(own.length).toBe(5);
		expect(own.filter(([, ground]) => contrast(ink, ground) < 4.5).map(([name]) => name)).toEqual([]);
	});

	it.each(['--accent', '--accent-strong'])('what stands on %s is read', (ground) => {
		expect(contrast(colours.get('--on-accent') ?? '', colours.get(ground) ?? '')).toBeGreaterThanOrEqual(4.5);
	});
});
