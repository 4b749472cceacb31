import type { publicPages as vi } from '../vi/public';

/** Words of the public page of an issued dossier, in English. */
export const publicPages: Record<keyof typeof vi, string> = {
	crumb: 'Public dossier',
	lead: 'The public edition of a digital architecture dossier that was issued. For reading only; what is restricted is not in it.',
	sample: 'Sample data: not figures of the agency.',
	ofIssued:
		'This is the public edition of the issued document no. {number} of {date}, in force from {from}; it does not stand for the original.',
	ofDossier:
		'This is the public edition of the issued dossier, in force from {from}; it does not stand for the original.',
	facts: 'Facts of the dossier',
	code: 'Dossier code',
	version: 'Version',
	decision: 'Issued with',
	decisionOf: 'No. {number} of {date}',
	edition: 'Edition',
	editionPublic: 'Public',
	leftOut:
		'Where a dossier has restricted parts, they and whatever names them are not in this edition. The page tells neither whether there are any nor how many.',
	effective: 'In force from',
	cutoff: 'Data as of',
	since: 'Public since',
	open: 'Read the dossier',
	download: 'Download as one HTML file ({size})',
	form: 'Form 01 {format} ({size})',
	signatures: 'Signatures over the public edition',
	noSignatures: 'No file of the public edition is signed yet. The signed original is with the issuing agency.',
	signed: '{name}, {day}: {file}',
	hash: 'SHA-256 of each public file',
	hashOf: 'Site of the dossier (HTML)',
	hashOfForm: 'Form 01 ({format})',
	replaced: 'Version {version} was replaced by version {by}, in force from {from}.',
	title: 'Public page',
	off: 'Switched off. Once it is on, whoever has the address reads the public edition of the issued version without signing in.',
	on: 'Switched on: version {version}, by {by}, {at}.',
	older: 'Version {version} was issued since; the page tells the older one until it is switched on again.',
	notAllowed: 'This installation has no public pages. Ask the administrator.',
	notAllowedSetting:
		'This installation has no public pages; whoever runs the server switches them on in its configuration (KHUEVAN_PUBLIC_PAGES).',
	ownApproval:
		'You approved this dossier and the agency has an account of its head, so you do not open its public page; the head of the agency does, or somebody with the right who did not approve it.',
	mayNot: 'You cannot open the public page; that is done by: {roles}.',
	'fault.public-issuer':
		'Not opened: you approved this dossier and the agency has an account of its head. The page stays as it was; let the head of the agency open it, or somebody with the right who did not approve it.',
	notIssued: 'No version is issued yet that could be made public.',
	switchOn: 'Switch on the public page for version {version}',
	switchOff: 'Switch off the public page',
	offAsk: 'Switch off the public page?',
	offAskDoes: 'Whoever opens its address finds no dossier any more, also those who kept the address.',
	offAskKept: 'The issued version does not change; the page can be switched on again. This goes into the audit trail.',
	sure: 'The public edition holds no restricted object or field; it can be switched off at any time. This goes into the audit trail.',
	confirm: 'Show it to everybody',
	cancel: 'Cancel',
	working: 'Making the public edition…',
	see: 'See the public page'
};
