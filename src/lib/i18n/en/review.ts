/** Words of the page on which a reviewer reads a frozen version. */
import type { review as vi } from '../vi/review';

export const review: Readonly<Record<keyof typeof vi, string>> = {
	title: 'Review of version {version}',
	lead: 'Frozen at {at} ({by}), looked at as of {date} by {pack}. All figures below are of this version, not of what is being edited.',
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
	packKept:
		'The framework pack {pack} installed here is not the one of the freezing, or is gone. The results below are by the one that was kept with the version.'
};
