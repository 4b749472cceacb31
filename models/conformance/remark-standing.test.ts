import { describe, expect, it } from 'vitest';
import { remarkStandings, standingNow, type AgencyWord, type RemarkTurn } from './remark-standing';

const turn = (to: RemarkTurn['to'], at: string, isReviewer = true): RemarkTurn => ({
	...{ to, at, isReviewer },
	by: isReviewer ? 'Đức' : 'Chi'
});
const word = (at: string, outcome: AgencyWord['outcome'] = null): AgencyWord => ({ at, outcome });

describe('how a remark stands', () => {
	it.each([
		['nothing was said to it', [], [], { is: 'open' }],
		['the agency spoke to it', [], [word('2')], { is: 'replied' }],
		['the agency answered the request', [], [word('2', 'done')], { is: 'to-confirm', isDeclined: false }],
		['the agency declined', [], [word('2', 'declined')], { is: 'to-confirm', isDeclined: true }],
		['the agency says that it is seen to', [turn('settled', '3', false)], [], { is: 'to-confirm', isDeclined: false }],
		['whoever appraises settled it', [turn('settled', '3')], [word('2')], { is: 'settled', by: 'Đức', at: '3' }],
		[
			'he opened it again',
			[turn('settled', '3'), turn('open', '4')],
			[word('2', 'done')],
			{ is: 'reopened', isReviewer: true, at: '4', isReplied: false }
		],
		[
			'the agency spoke since',
			[turn('open', '4')],
			[word('5')],
			{ is: 'reopened', isReviewer: true, at: '4', isReplied: true }
		],
		[
			'he sent back what the agency had seen to',
			[turn('settled', '3', false), turn('open', '4')],
			[word('2')],
			{ is: 'reopened', isReviewer: true, at: '4', isReplied: false, isSentBack: true }
		],
		[
			'he sent back what the agency had answered',
			[turn('open', '4')],
			[word('2', 'done')],
			{ is: 'reopened', isReviewer: true, at: '4', isReplied: false, isSentBack: true }
		],
		['it was answered anew', [turn('open', '4')], [word('5', 'done')], { is: 'to-confirm', isDeclined: false }],
		['a word of the agency opened it again', [turn('open', '4', false)], [word('4')], { is: 'replied' }]
	])('%s', (_name, turns, words, standing) => {
		expect(standingNow({ turns, words })).toEqual(standing);
	});
});

describe('how it stood at the conclusion', () => {
	it('is told apart from what was done since', () => {
		const history = { turns: [turn('settled', '6')], words: [word('2')] };
		expect(remarkStandings(history, '5')).toEqual({
			concluded: { is: 'replied' },
			since: { is: 'settled', by: 'Đức', at: '6' }
		});
		expect(remarkStandings(history, '7').since).toBeNull();
		expect(remarkStandings(history, null).concluded).toMatchObject({ is: 'settled' });
	});

	it('is not made up where what is known begins later', () => {
		expect(remarkStandings({ turns: [turn('open', '6')], words: [] }, '5').concluded).toBeNull();
	});
});
