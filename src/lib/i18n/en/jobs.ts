import type { jobs as vi } from '../vi/jobs';

/** Words of the list of exports and imports, in English. */
export const jobs: Record<keyof typeof vi, string> = {
	title: 'Jobs',
	lead: 'Exports and imports of this architecture: who, when, and what came of them.',
	link: 'Exports and imports so far',
	refresh: 'Refresh',
	old: 'The list below is as it was read before.',
	none: 'Nothing was exported or imported yet',
	noneLead: 'Each export and import shows here with its result.',
	active: 'Running',
	ended: 'Ended',
	export: 'Export of {format}, {edition} edition',
	importAnalysis: 'Reading {file}',
	importPlan: 'Comparing {file}',
	importApply: 'Import of {file}',
	importUndo: 'Taking back the import of {file}',
	waiting: 'Waiting',
	running: 'Running',
	done: 'Done',
	failed: 'Failed',
	cancelled: 'Cancelled',
	byAt: '{by}, {at}',
	progressOf: 'Progress: {what}',
	open: 'Opening the file {file}',
	openLosses: '{count, plural, one {# thing} other {# things}} that did not come in as in the file',
	losses_lost: '{count, plural, one {# thing} other {# things}} that the file cannot show',
	losses_unwritten:
		'{count, plural, one {# part} other {# parts}} left empty, with neither words nor anything from the model',
	'losses_left-out': '{count, plural, one {# thing} other {# things}} left out by the edition',
	lossesLead_lost:
		'The model and the file .khuevan.json still have all of it; only this file has no room for what follows. Each line says what is lost and what is to be done, if anything; whoever needs it all is sent the file .khuevan.json.',
	lossesLead_unwritten:
		'Where the heading has to have words, write them under Document or complete the model, and export again.',
	'lossesLead_left-out':
		'Nothing is lost: readers of this edition may not have it. For those who may, export the internal or the restricted edition.',
	moreLosses: 'and {count, plural, one {# more} other {# more}}',
	takenBack: 'Taken back',
	takeBackAsk: 'Take the import back?',
	takeBackLead: 'What it added goes to the bin, what it changed becomes as before.',
	takeBackReading: 'Looking at what would go back…',
	takeBackTaken:
		'{count, plural, one {# record or value of the import leaves the architecture.} other {# records and values of the import leave the architecture.}} The values that this import wrote are lost.',
	takeBackKept:
		'{count, plural, one {# item was edited or used since: it is kept as it is.} other {# items were edited or used since: they are kept as they are.}}',
	takeBackNothing: 'Nothing is left to take back: all of it was edited since, deleted, or is as before.',
	takeBackNot: 'Keep it',
	takeBackDo: 'Take back',
	reading: 'Reading…'
};
