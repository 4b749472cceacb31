import { describe, expect, it } from 'vitest';
import { titleOfSource, untitledSource } from './picture-words';

describe('a source without its title', () => {
	it('says all else, line by line, and has its caption from the title', () => {
		const source = '---\ntitle: Luồng hồ sơ\nconfig:\n  theme: base\n---\nflowchart LR\n  A --> B\n';
		expect(titleOfSource(source)).toBe('Luồng hồ sơ');
		const untitled = untitledSource(source);
		expect(untitled).toBe('---\n\nconfig:\n  theme: base\n---\nflowchart LR\n  A --> B\n');
		expect(titleOfSource(untitled)).toBe('');
	});

	it('is what it was where its head says none', () => {
		for (const source of ['flowchart LR\n  title: x', 'pie title Hồ sơ\n  "A": 1', '---\nconfig: {}\n---\npie'])
			expect(untitledSource(source)).toBe(source);
	});
});
