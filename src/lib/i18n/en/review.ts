/** Words of the page on which a reviewer reads a frozen version. */
import type { review as vi } from '../vi/review';

export const review: Readonly<Record<keyof typeof vi, string>> = {
	packCalled: '“{title}”, version {version}',
	title: 'Review of version {version}',
	lead: 'Frozen at {at} ({by}), looked at as of its data cut-off date {date}, which the dossier states and which is not the day of freezing, by {pack}. All figures below are of this version, not of what is being edited.',
	leadSameDay:
		'Frozen at {at} ({by}), looked at as of its data cut-off date {date}, by {pack}. All figures below are of this version, not of what is being edited.',
	leadNoCutoff:
		'Frozen at {at} ({by}); it states no data cut-off date, so it is looked at as of the day of freezing, {date}, by {pack}. All figures below are of this version, not of what is being edited.',
	parts: 'Parts of the page',
	beside: 'The record in view, and the decision',
	findings: 'Findings of the version',
	bySeverity: 'Filter by severity',
	count: '{count, plural, =1 {1 finding} other {# findings}}',
	waived: '{count, number} waived',
	changes: 'Changes since version {version}',
	noChanges: 'Nothing has changed since version {version}.',
	changedRecords: 'See each change',
	wholeComparison: 'Open the comparison',
	export: 'Export the forms of this version',
	coverage: 'Coverage of the framework',
	coverageLead: 'What the framework asks for and what this version has, by layer, component and unit.',
	asFrozen: 'As in version {version}',
	gone: 'Not in this version',
	close: 'Close',
	ties: 'Tied to',
	tie_out: '{by} →',
	tie_in: '← {by}',
	diagrams: 'Shown on',
	drawn: 'Diagrams of the version',
	drawnLead: 'Drawn as they were when version {version} was frozen; to look at only.',
	noDiagrams: 'This version has no diagrams.',
	text: 'The text',
	textLead:
		'The words of Form 01 as they were when version {version} was frozen; tables and lists are worked out from this very version; to read only.',
	textOpen: 'Read the text',
	textSum:
		'{count, plural, =1 {1 heading} other {# headings}} to write under: {written, number} with words, {unwritten, number} without.',
	textUndetermined: 'In {count, plural, =1 {1 place} other {# places}} it says “Chưa xác định” (not determined).',
	textOutline: 'List of headings',
	unwritten: 'No words yet',
	undeterminedIn: '{count, number} not determined',
	say: 'Comment',
	sayAbout: 'Comment on {name}{count, plural, =0 {} other { (# open)}}',
	sayLabel: 'Comment on {name}',
	sayOfWhole: 'Comment on the whole version',
	wholeVersion: 'The whole of version {version}',
	talk: 'Comments on version {version}',
	talkLead:
		'A comment tells that it was written about this version, and follows its object in the draft, where it is answered. The version does not change.',
	nothingSaid: 'Nobody has commented on this version.',
	openBefore: '{count, plural, one {# remark} other {# remarks}} about version {version} still open',
	toDraft: 'Open in the draft',
	sayOfPassage: 'Comment on section “{name}”; select words before to speak of that passage',
	agencyAnswers: 'Answered by the agency that submits:',
	answeredQuestions: '{count, plural, one {# question of a rule:} other {# questions of rules:}}',
	answeredItem: 'What the machine does not see:',
	itemResult: 'Result of the item in the checklist:',
	remainsUnsure: 'The machine left {count, number} open.',
	remainsUnanswered:
		'{count, plural, one {# question of a rule is} other {# questions of rules are}} not answered by the agency.',
	'unsaid.all': 'The machine does not see this item and the agency said nothing of it; it remains for the reviewer.',
	'unsaid.rest': 'The agency said nothing of what the machine does not see; that remains for the reviewer.',
	'unsaid.beside':
		'The answers above are to the questions of the rules; of what else of the item the machine does not see the agency said nothing, and that remains for the reviewer.',
	remainsWords: 'What the agency answered is its own word, for the reviewer to compare.',
	packKept:
		'The framework pack {pack} installed here is not the one of the freezing, or is gone. The results below are by the one that was kept with the version.'
};
