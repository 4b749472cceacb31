import type { lifecycle as vi } from '../vi/lifecycle';

export const lifecycle: Readonly<Record<keyof typeof vi, string>> = {
	title: 'Submission and review',
	short: 'Review',
	lead: 'Two chief engineers approve one state; it is frozen as a version, reviewed, and issued. Every step is written into a log that nobody can change.',
	opening: 'Opening the dossier…',
	loading: 'Looking at what the dossier lacks…',
	ready: 'The dossier is ready to be submitted',
	lacks: 'Missing before it can be submitted',
	lacksLead: 'Do each of these; the list is made anew when the page is opened.',
	complete: 'Nothing is missing that has to be mended before submitting. The two chief engineers have to approve.',
	checkedOnly:
		'Checked: facts of the dossier, mandatory diagrams, mandatory findings and questions, the checklist, codes of records, requests for change. Words of the document are not judged.',
	stillUnwritten:
		'{count, plural, =0 {Every heading of Form 01 has words.} one {# heading of Form 01 has no words yet; that holds nothing up.} other {# headings of Form 01 have no words yet; that holds nothing up.}}',
	mend: 'Open where to mend it',
	refresh: 'Look again',
	'missing.dossier-code': 'There is no dossier code',
	'missing.version': 'There is no version number',
	'missing.version-taken': 'This version number is taken; choose another',
	'missing.cutoff': 'There is no data cut-off date',
	'missing.under-way': 'A version is submitted or in review',
	'missing.diagrams': '{count, plural, one {# mandatory diagram is} other {# mandatory diagrams are}} missing',
	'missing.findings':
		'A mandatory requirement is neither met nor internally approved to be remedied later in {count, plural, =1 {1 place} other {# places}}, rules beyond the checklist included',
	'missing.answers':
		'{count, plural, one {# mandatory question of a rule is} other {# mandatory questions of rules are}} not answered by anybody',
	'missing.checklist': '{count} items of the checklist fail by what is mandatory',
	'missing.record-codes': '{count} records have no code',
	'missing.approvals': 'Two chief engineers have not approved this very state',
	approvals: 'Approval',
	approvalsLead:
		'Each chief engineer approves the very state that is shown (fingerprint {state}). Any edit afterwards voids the approval.',
	holds: 'Approved this state, {when}',
	void: 'Approved another state, {when}; the dossier has changed since',
	waiting: 'Has not approved',
	fewEngineers: 'The agency needs at least two accounts with the role of chief engineer; there are {count}.',
	giveRoles: 'Open the page of accounts to give the role',
	askForRoles: 'Ask the administrator of this installation to give the role on the page of accounts.',
	aheadTitle: 'What will be reviewed',
	aheadLead:
		'Once the dossier is submitted a reviewer decides on each of these items. What the machine finds is of the state of now, and only a look ahead.',
	aheadHolding:
		'The {failed, number} items that are not met are counted by all their rules, those that only recommend and what is internally approved to be remedied later included; of them {holding, number} fail by what is mandatory, and only those hold the dossier back.',
	aheadWhy: 'See the rules and findings behind each item',
	itemsAhead: 'Items that will be reviewed ({count})',
	itemsAheadLabel: 'Items that will be reviewed',
	itemsMachineThere: 'See what the machine found of each item on the page of the version',
	undecided:
		'{count, plural, one {# required item is undetermined or without enough basis: neither met nor internally approved to be remedied later.} other {# required items are undetermined or without enough basis: neither met nor internally approved to be remedied later.}}',
	undecidedDraft:
		'You may submit nevertheless: what is said to be undetermined with reason, contact and day, or lacks basis to judge by, is not thereby unmet; saying so without these is what holds a submission up. Who approves, reviews and issues sees it.',
	'doubt.version':
		'Version {version} is below 1.0, as drafts are. Is it meant to be issued? If not, change the number before you submit.',
	'doubtIssue.version':
		'Version {version} is below 1.0, as drafts are. Is it meant to be issued? If not, send it back to be completed.',
	'doubt.code':
		'The dossier’s code {code} says that it is illustrative. Is it meant to be issued? If not, change the code before you submit.',
	'doubtIssue.code':
		'The dossier’s code {code} says that it is illustrative. Is it meant to be issued? If not, send it back to be completed.',
	concerned:
		'{count, plural, one {# heading has words} other {# headings have words}} about records that are unmet or undetermined by required rules, let pass for a while or not: read them again before you approve.',
	concernedList: 'Headings to be read again before approval',
	concernedFound: 'Findings ({count, number})',
	printedOpen:
		'Annex 07 will print “No sufficient basis” or “Undetermined” for {count, plural, one {the item} other {the # items}} below. You may submit nevertheless; what is answered before the approval is printed as answered.',
	printedOpenList: 'Items that will be printed without a basis',
	printedUnsaid: 'The person’s part of item {item} has no answer yet.',
	printedWaiting: 'Some cases are undetermined or some questions have no answer.',
	printedAnswer: 'Answer in the checklist',
	undecidedList: 'Required items that are undetermined',
	counts:
		'The check: {waived, plural, one {# required item is} other {# required items are}} not met but internally approved to be remedied later; {answered, plural, one {# question of the rules was} other {# questions of the rules were}} answered by people; {unsettled, plural, one {# required item is} other {# required items are}} undetermined or without enough basis.',
	countsUnknown:
		'This version was submitted before it was kept how much was internally approved to be remedied later, answered by people and undetermined.',
	countsSee: 'See the checklist',
	countsVersion: 'See each of them on the page of version {version}',
	left: 'Version {version} was returned: {reason}',
	leftSee: 'See version {version}',
	leftItems:
		'Concluded not met: {which, select, items {{items, plural, one {# item} other {# items}}} rules {{rules, plural, one {# rule} other {# rules}}} other {{items, plural, one {# item} other {# items}}, {rules, plural, one {# rule} other {# rules}}}}',
	leftOpen:
		'Concluded to lack a basis, with what is asked for: {which, select, items {{items, plural, one {# item} other {# items}}} rules {{rules, plural, one {# rule} other {# rules}}} other {{items, plural, one {# item} other {# items}}, {rules, plural, one {# rule} other {# rules}}}}',
	leftRemarks:
		'Remarks and requests for change of reviewers: {open, number} open{waiting, plural, =0 {} other {, # answered and waiting for confirmation}}:',
	returnAnswers: 'Answers to the return of version {version}',
	returnReason: 'Reason of the return',
	returnAnswer: 'Answer of the agency:',
	returnAnswerNone: 'The agency has not answered this.',
	returnAnswerWords: 'Answer of the agency',
	returnAnswerHint:
		'It may be changed until the next version is submitted; from then on it stays, is read by the reviewer at each item and printed in annex 07 of the internal edition. Empty it and keep to take it back.',
	returnAnswerBegin: 'Answer',
	returnAnswerChange: 'Change the answer',
	returnAnswerKeep: 'Keep the answer',
	returnAnswerWhole: 'Answer the reason of the return',
	returnAnswerOf: 'Answer on item {item}',
	returnUnanswered:
		'{count, plural, =0 {The reason of the return and all items that were not accepted are answered.} one {# point of the return is not answered by the agency; it does not hold the dossier up.} other {# points of the return are not answered by the agency; they do not hold the dossier up.}}',
	'fault.answer':
		'Somebody else has just answered this; his words stand above. What you typed is still there: look, and keep it again if it is still needed.',
	'fault.answer-closed': 'The next version is submitted, so the answers to this return stay as they are.',
	strandedTitle: 'The answer that you were typing was not kept',
	strandedBy: '{name} submitted version {next} at {at}.',
	strandedKept:
		'Since then the answers to the return of version {version} stay as they are. What you were typing is here to be copied; should the version that was just submitted be taken back, it stands in its form again.',
	strandedDrop: 'Drop these words',
	evidenceChanged:
		'{count, plural, one {# piece of evidence} other {# pieces of evidence}} attached or taken away since the version before:',
	evidenceItem: 'item {item} of the checklist',
	evidenceAt: 'at {title}',
	leftIssued: 'Left by the issued version {version}',
	leftIssuedLead:
		'The issued version stays as it is; what follows passes on to the next one. Open a remark that needs more work and raise it again for the next version.',
	leftIssuedRemarks:
		'{count, plural, one {# remark of reviewers} other {# remarks of reviewers}} not settled at issue{waiting, plural, =0 {, all raised again} other {, # not raised again yet}}:',
	leftLetPass:
		'{count, plural, one {# required rule} other {# required rules}} beyond the checklist accepted, with why or until when:',
	leftUndecided: '{count, plural, one {# item} other {# items}} not decided:',
	leftUndecidedRules: '{count, plural, one {# rule} other {# rules}} not decided: {rules}',
	leftUnsettled:
		'{count, plural, one {# required item is} other {# required items are}} undetermined or without enough basis, and not internally approved to be remedied later:',
	leftWaivers: '{count, plural, one {# internal approval} other {# internal approvals}} to remedy later, until a day:',
	leftWaiverUntil: 'runs out on {date}',
	leftUnanswered: '{count, plural, one {# remark is} other {# remarks are}} not answered by the agency: {names}.',
	submitAskUnanswered:
		'{count, plural, one {# remark of reviewers is} other {# remarks of reviewers are}} not answered by the agency: {names}.',
	submitAskUnsaid:
		'The person’s part of {count, plural, one {# item} other {# items}} of the checklist has no answer: {items}. This does not hold the dossier up.',
	leftHolds: 'They do not hold the dossier up; a reviewer looks at them again once it is submitted.',
	leftHoldsRequests:
		'{count, plural, one {# request for change that is not answered holds} other {# requests for change that are not answered hold}} the dossier up: answer before approving and submitting. The rest does not; a reviewer looks at it again once it is submitted.',
	seeUnsettled:
		'See the findings of the version: which required items are not met, internally approved to be remedied later or undetermined',
	fullName: 'Your full name',
	fullNameLead:
		'Your account has only its login name “{name}”. The papers of the dossier print the full name of whoever approves, appraises or issues: give yours before you do.',
	fullNameSaved: 'Saved; the papers of the dossier call you {name}.',
	post: 'Your position and unit',
	postLead:
		'The papers of the dossier call whoever approves, appraises or issues “{name}” with the role, since the account tells no position and unit. Add them before you act and the papers tell them too; you may act without.',
	postSay: 'Add position and unit',
	'fault.full-name':
		'The papers of the dossier print the full name of whoever does this, and your account has only its login name. Give your full name in the field “Full name” on this page and try again; nothing was recorded.',
	answeredAgainst:
		'{count, plural, one {# item is} other {# items are}} answered by the agency against the automatic check (not met):',
	answeredAgainstList: 'Items answered against the automatic check',
	answeredAgainstWhy: 'Reason: {reason}',
	answeredAgainstSee: 'See the answers in the checklist',
	approve: 'I approve this state',
	capacity: 'Approve in the capacity of',
	'capacity.it': 'Information technology',
	'capacity.business': 'Business',
	'capacity.none': 'Not said',
	capacityTaken: '(the other one has approved in this capacity)',
	'as.it': '{name} (for information technology)',
	'as.business': '{name} (for business)',
	'fault.capacity':
		'The other one has approved in this capacity. One approves for information technology and one for business; choose the other capacity and approve again. No approval was changed.',
	takeBack: 'Take my approval back',
	reason: 'What the version changes',
	reasonHint: 'Stands in the “History of versions” (LS_PHIENBAN), a sheet of Form 03, such as: First issue.',
	submit: 'Submit version {version}',
	submitAsk: 'Submit version {version}?',
	submitAskDoes:
		'The state that both chief engineers approved is frozen as version {version}; nobody can change what was submitted.',
	submitAskTo: 'The dossier goes to {roles} for appraisal and appears under “My tasks” there.',
	submitAskKept:
		'The working copy, comments and findings stay as they are. It can be withdrawn until somebody takes it into review.',
	takeAsk: 'Take version {version} into review?',
	takeAskDoes:
		'Your name goes into the history of the dossier and into the audit trail. You alone decide on items and conclude; another reviewer has to take it over from you first.',
	takeAskTo: '{roles} see that it is in review and cannot withdraw it any more; it can only be returned or appraised.',
	takeAskKept: 'The version stays as it was submitted.',
	overAsk: 'Take the review of version {version} over from {name}?',
	overAskDoes: 'From now on you alone decide on items and conclude; {name} decides no more.',
	overAskTo: '{name} is told under “My tasks”; it goes into the history and the audit trail.',
	overAskKept: 'What was decided stays, with the name of who decided it.',
	reviewedBy: 'Reviewer: {name}',
	reviewedByOther: '{name} alone decides on items and concludes. To do so yourself, take the review over.',
	submissions: 'Submissions',
	none: 'Nothing was submitted yet',
	noneText: 'Once the dossier is complete and two chief engineers approved it, what is submitted stands here.',
	version: 'Version {version}',
	approvedBy: 'Approved by {names}',
	effective: 'In force from {date}',
	examine: 'Read and review',
	read: 'Read the version',
	look: 'See what changed',
	download: 'Download {name}',
	history: 'What happened',
	'state.submitted': 'Submitted',
	'state.in-review': 'In review',
	'state.returned': 'Returned',
	'state.withdrawn': 'Withdrawn',
	'state.appraised': 'Appraised',
	'state.issued': 'Issued',
	'state.superseded': 'Superseded',
	'did.submit': 'submitted it',
	'did.withdraw': 'took it back',
	'did.take': 'took it into review',
	'did.take-over': 'took the review over',
	'did.return': 'returned it',
	'did.appraise': 'appraised it',
	'did.send-back': 'sent it back to be mended',
	'did.issue': 'issued it',
	'did.supersede': 'was superseded by version {reason}',
	'move.withdraw': 'Withdraw',
	'move.take': 'Take into review',
	'move.take-over': 'Take the review over',
	'move.return': 'Return',
	'move.appraise': 'Appraise',
	'move.send-back': 'Send back to be mended',
	'move.issue': 'Issue',
	moveReason: 'Reason, conclusion',
	effectiveDate: 'Date of effect',
	sureAppraise:
		'A conclusion that is written down is not deleted; until it is issued, you or whoever issues can still return the dossier.',
	sure: 'This step cannot be undone.',
	'will.withdraw':
		'The dossier waits for no appraisal any more: it is gone from “My tasks” of {roles}. The submitted version is kept to look at; the working copy does not change.',
	'will.return':
		'The dossier goes back to {roles} with your reason and appears under “My tasks” of those who submitted it. This version stays as it is, to compare with.',
	'will.appraise':
		'The conclusion goes into the history and the audit trail; the dossier goes to {roles} to be issued. The version stays as it was submitted.',
	'will.send-back':
		'The dossier is not issued but goes back to {roles} with your reason and appears under “My tasks” of those who submitted it; the reviewer is told. This version stays as it is, to compare with; what is mended is submitted and appraised anew.',
	noHead:
		'The agency has no account with the role of its head, so whoever approved the dossier may issue it too. Once there is one, nobody issues what he approved.',
	notByApprover: 'Whoever approved the dossier does not issue it.',
	'fault.issuer':
		'You approved this dossier, so you neither issue it nor send it back; the head of the agency does, or somebody who has not approved it.',
	'will.issue':
		'The version is kept for good as it was issued; one that was issued before is marked as superseded. Everybody who may read the dossier ({roles}) sees it.',
	'missing.chapters':
		'{count, plural, one {# heading} other {# headings}} of Form 01 with nothing: neither words nor anything from the model, or tables where a judgement is asked for. Write, or say “Chưa xác định” with reason, contact and day',
	blankList: 'Headings with nothing',
	generated:
		'{count, plural, one {# heading of Form 01 has} other {# headings of Form 01 have}} only tables and lists made from the model, and no words. Whoever submits says why; who appraises and who issues see it. An approval keeps which they were.',
	generatedList: 'Headings with tables alone',
	readyWith:
		'It can be submitted, with the reason why {count, plural, one {# heading has} other {# headings have}} tables alone and no words.',
	submitTables: 'Why {count, plural, one {# heading needs} other {# headings need}} no words beside tables',
	submitTablesHint: 'It is kept with the submission; who appraises and who issues can read it.',
	'fault.tables-only': 'Say first why these headings have tables alone.',
	tablesOnly:
		'{count, plural, one {# heading of Form 01 has} other {# headings of Form 01 have}} tables alone, and no words.',
	tablesOnlyReason: 'The reason given: {reason}',
	undetermined:
		'{count, plural, one {# heading} other {# headings}} of Form 01 with something undetermined, with its reason, contact and day. The approval keeps which they are.',
	undeterminedList: 'Headings with something undetermined',
	mendFirst: '{count} points are missing: mend them first, since an edit voids an approval.',
	reasonNeeded: 'Write what the version changes first.',
	underWay: 'Version {version} is now: {state}',
	needed: 'A reason or conclusion is needed.',
	'missing.change': 'What the version changes is not said yet',
	changeTitle: 'What version {version} changes',
	changeLead:
		'The two chief engineers approve this with the dossier, and it stands in the “History of versions” (LS_PHIENBAN), a sheet of Form 03.',
	issuedTitle: 'Dossier {version} is issued',
	issuedLead: 'The draft is still what this version is; there is nothing to submit.',
	issuedExport: 'Export version {version}',
	issuedSign: 'Check and attach signatures',
	issuedPublicOff: 'Public page (not switched on here)',
	issuedPublic: 'Public page',
	nextTitle: 'Open the next version',
	nextLead: 'Version {version} is kept as it is. Going on is a new version, with its reason.',
	nextNumber: 'Number of the version',
	'nextWhy.saved': '{version} is proposed: a version with the present number is there already.',
	'nextWhy.not-issued':
		'{version} is proposed: the version before was not issued, so that the main number goes on; that one is kept on this page and in the audit trail. The history of versions tells issued ones alone, so say what changes since the last issued version.',
	'nextWhy.words-only':
		'{version} is proposed: since the issued version only words changed, no record and no diagram. A number does not decide who approves; take the other one where the words change what was approved of the architecture.',
	'nextWhy.issued':
		'{version} is proposed: the version before was issued, so that a new main number begins. A number does not decide who approves; take the other one for a small change.',
	cutoffEarly:
		'The cut-off date {cutoff} lies before the last change of the model ({changed}): the dossier would speak of a day for which it is no longer true.',
	cutoffDiagrams: 'Also change it in the title blocks of the diagrams whose source of data says {cutoff}',
	cutoffToday: 'Set the cut-off date to today ({today})',
	proposed: '(proposed)',
	basis: 'Basis',
	basisHint: 'Document, requirement or opinion that the change rests on, if any.',
	basisOf: 'Basis: {basis}',
	open: 'Open version {version}',
	keepReason: 'Keep what changes',
	reasonKept: 'Kept.',
	reviewTitle: 'Yearly review',
	reviewLater: 'Version {version} was last looked at on {last}; review it before {due}.',
	reviewFirst: 'Version {version} takes effect on {last} and was not reviewed yet; review it before {due}.',
	reviewSoon: 'Version {version} is to be reviewed before {due}.',
	reviewOverdue: 'The review of version {version} is overdue ({due}).',
	noChange: 'Reviewed, nothing has to change',
	noChangeReason: 'Outcome of the review',
	noChangeHint: 'Goes into the journal and the history of versions; nothing is issued again.',
	noChangeNeeded: 'Write the outcome of the review first.',
	noChangeKeep: 'Record: no change',
	acceptPassed: 'Accept all remaining items that the automatic check has met ({count})',
	acceptPassedHint:
		'Only items that nobody decided, that the machine can check in full and where nothing is left open.',
	acceptAsk: '{count, plural, one {Accept # item?} other {Accept # items?}}',
	acceptAskDoes:
		'{count, plural, one {The item below is accepted in your name; it is} other {The # items below are accepted in your name and for one reason; each is}} a line of its own in the audit trail.',
	acceptAskKept:
		'Items that are decided, failing or without enough basis are not touched. Each decision can be changed until you conclude.',
	acceptConfirm: '{count, plural, one {Accept # item} other {Accept # items}}',
	acceptBehind: '{count} of {of} items kept…',
	acceptList: 'Items that will be accepted',
	acceptReason: 'The automatic check has met all of this item.',
	acceptReasonLabel: 'Reason for all of these items',
	accepted: '{count, plural, one {# item was accepted.} other {# items were accepted.}}',
	acceptTaken: 'Items {items} were decided by somebody else meanwhile and stay as he decided them.',
	items:
		'Decisions on items of the checklist: {count} of {of} decided ({accepted} met, {refused} not met); {open} without a basis, {none} not decided',
	itemsLabel: 'Decisions on items of the checklist',
	'item.accepted': 'Met',
	'item.refused': 'Not met',
	'item.open': 'Not enough basis',
	decideItem: 'Decide',
	decideItemAgain: 'Change the decision',
	decideItemOf: 'Decide on item {item}',
	decideItemAgainOf: 'Change the decision on item {item}',
	itemReason: 'Reason for this item',
	reasonAgain: 'Take the reason from before: {reason}',
	itemReasonNeeded: 'Write the reason where an item is not met or lacks a basis.',
	'against.machine':
		'The check finds this item not met. Say why it is accepted all the same; the reason is printed beside the decision in annex 07 and in the checklist.',
	'against.agency':
		'The agency itself answered that some of this item is not met. Say why it is accepted all the same; the reason is printed beside the decision in annex 07 and in the checklist.',
	'againstNeeded.machine': 'Give a reason: accepting goes against what the check found.',
	'againstNeeded.agency': 'Give a reason: accepting goes against what the agency answered.',
	'wentAgainst.machine': 'Against what the check found, because:',
	'wentAgainst.agency': 'Against what the agency answered, because:',
	'fault.reason-against-check':
		'The check finds this item not met. Say why it is accepted all the same and save again; nothing was recorded.',
	keepItem: 'Keep the decision',
	changed: '{count, plural, one {# object} other {# objects}} changed or concerned since version {version}:',
	changesSince: 'Since version {version}:',
	'changes.added': '{count, number} added: {codes}',
	'changes.removed': '{count, number} removed: {codes}',
	'changes.changed': '{count, number} changed: {codes}',
	'changes.chapters': 'text: {count, plural, one {# heading} other {# headings}}',
	'changes.diagrams': 'diagrams: {count, number}{raised, plural, =0 {} other { (# in their version number alone)}}',
	'changes.dossier': 'facts of the dossier: {facts}',
	'changes.dossier_code': 'code',
	'changes.dossier_cutoffDate': 'cut-off date',
	'changes.dossier_decision': 'facts of the decision',
	'changes.concerned': 'objects concerned: {codes}',
	aboutWhole: 'what is said about the whole',
	issuedBy: 'Issued by document {number} of {date}',
	decisionNumber: 'Number and sign of the issuing document',
	decisionNumberHint: 'As the document has it: number and sign, such as 15/QĐ-…',
	decisionDate: 'Date of the issuing document',
	signing: 'What is printed in the decision',
	signingHint:
		"Taken from the dossier that was submitted; change it here where the document says something else. What is left empty is printed in square brackets. The agency's next issue has it ready.",
	signingLines: 'One a line.',
	signingGroundsHint:
		'The decision names by itself the decision on the national framework, and instruments in force that its rules cite if their number, day and title were held against the text. Laws, resolutions and decrees that were not are left out: write them here once you compared them, with the grounds of the agency’s own.',
	signingProposerHint: 'Number and day of the submission may follow: Giám đốc Sở … tại Tờ trình số … ngày …',
	'signing.place': 'Place of issue',
	'signing.grounds': 'Grounds: functions, tasks and powers of the agency',
	'signing.proposer': 'Unit that proposes it, such as Giám đốc Sở …',
	'signing.authorityLine': 'Authority to sign, where it is for another: KT. …, TM. …',
	'signing.signerTitle': 'Office of who signs',
	'signing.signerName': 'Name of who signs',
	'signing.recipients': 'Recipients, beside “Như Điều 3”',
	'signing.archive': 'Archive sign after “VT”',
	'fact.place': 'place of issue',
	'fact.grounds': "grounds of the agency's powers",
	'fact.proposer': 'unit that proposes it',
	'fact.authorityLine': 'authority to sign',
	'fact.signerTitle': 'office of who signs',
	'fact.signerName': 'name of who signs',
	'fact.recipients': 'recipients',
	'fact.archive': 'archive sign',
	factsBlank: 'The decision has {count, plural, one {# blank} other {# blanks}}, printed in square brackets:',
	factsBlankList: 'Blanks of the decision',
	factsTitle: 'Facts of the issuing decision',
	factsLead:
		'They are printed in the decision at the head of Form 01 and approved with the dossier; whoever issues it sees them and may change them.',
	factsWhole: 'Complete; number and date of the document are said when it is issued.',
	factsFill: 'Fill in the facts of the decision',
	factsOffered:
		"Ready from the agency's last issue and not kept yet: look at them, then keep them. Number, date and the paper of the proposal are written anew.",
	factsTakenOver: "As the agency's last issuing decision says: {facts}. Look at it again before it is approved.",
	factsFilledHere:
		"Not said by what was approved, and filled in from the agency's last issuing decision: {facts}. Look at it again before it is issued.",
	factsKeep: 'Keep the facts of the decision',
	factsKeepOffered: 'Keep what is ready',
	issueNeeded: 'Still missing: {what}.',
	'issueLacks.means': 'the tick that the unconfirmed requests were looked at',
	'issueLacks.number': 'number of the issuing document',
	'issueLacks.date': 'date of the issuing document',
	'issueLacks.effectiveDate': 'day of effect',
	'fault.decision-number': 'A number of a document is written such as 15/QĐ-….',
	'fault.decision-early': 'The issuing document cannot be from before the appraisal.',
	'fault.decision-future': 'The date of the issuing document is yet to come.',
	'fault.state':
		'The dossier has just been edited or moved on, so nothing was recorded. The page shows how it is now: look, then go on.',
	meanwhile: '{name} {did} at {when}, so nothing was recorded. The page shows how it is now.',
	'fault.item':
		'Somebody else has just decided on this item; that decision is shown there. What you wrote is still here: look, then save again if it is still needed.',
	'fault.reviewer':
		'Somebody else has taken this dossier into review. Take the review over before you decide on items or conclude.',
	'fault.effective-early': 'It cannot have effect before the date of the issuing document.',
	unconfirmed:
		'{count, plural, one {# request for change has} other {# requests for change have}} not been confirmed as settled by who asked. Look at the replies and changes before issuing:',
	meansUnconfirmed: 'I have looked at these requests and issue it all the same',
	openAtIssue:
		'{name} said on {at} that {count, plural, one {one request for change} other {# requests for change}} not confirmed as settled were known, and issued it all the same:',
	'openAtIssue.open': 'not answered',
	'openAtIssue.answered': 'answered as done, not confirmed',
	'openAtIssue.declined': 'answered as not to be done, not confirmed',
	'fault.open-requests':
		'There are requests for change, not confirmed as settled, that you have not ticked as looked at, so the version was not issued. Look at the list, tick it and issue again.',
	requestsAnswered:
		'{count, plural, one {# request for change was answered and waits} other {# requests for change were answered and wait}} for who asked',
	unsettled:
		'{count, plural, one {# request for change is} other {# requests for change are}} not settled. Confirm or send back each of them before you appraise it; should you conclude nevertheless, you answer for them.',
	'missing.requests': '{count, plural, one {# request for change is} other {# requests for change are}} not answered',
	unchanged: 'Nothing changed since version {version}: records, text, diagrams, facts of the dossier.',
	waitsForReview: 'It waits to be taken into review: {roles}.',
	waitsForIssue: 'It waits to be issued: {roles}.',
	refusedItems:
		'Items or rules {items} are decided as not met. Change the decision or return the dossier; as it is, it cannot be appraised.',
	returnItems:
		'{count, number} of {of, number} items are not decided or lack a basis; sent back now, the agency gets the dossier with these items as they are:',
	returnRules: '{count, number} of {of, number} required rules beyond the checklist are not decided or lack a basis:',
	returnRemarks:
		'Comments of reviewers: {open, number} open{waiting, plural, =0 {} other {, # seen to and waiting for confirmation}}. Sent back, they stay as they are and are told to the agency beside the reason:',
	returnRequests:
		'Requests for change: {open, number} open{waiting, plural, =0 {} other {, # answered and waiting for confirmation}}. What nobody answered holds the next submission up:',
	issueUnmetItems:
		'{count, plural, one {# item is} other {# items are}} not met by the check or by the agency’s own answer, be they accepted in the appraisal:',
	issueUndecidedItems:
		'{count, plural, one {# item is not decided or lacks} other {# items are not decided or lack}} a basis:',
	issueFoundRules:
		'{count, plural, one {# required rule beyond the checklist that still found something was} other {# required rules beyond the checklist that still found something were}} decided on, be it accepted to be remedied later:',
	issueUndecidedRules:
		'{count, plural, one {# required rule beyond the checklist found something and is not decided or lacks} other {# required rules beyond the checklist found something and are not decided or lack}} a basis:',
	itemCalled: 'Item {item}',
	undecidedItemsList: 'Items that are not decided',
	ruleCalled: 'Rule {item}',
	undecidedRulesList: 'Rules that are not decided',
	undecidedItems: '{count} of {of} items are not decided or lack a basis: {items}.',
	sayWhy:
		'{count, plural, one {# item or rule is not decided or lacks a basis} other {# items or rules are not decided or lack a basis}}: decide whether it is met, or say in a sentence (at least {letters} letters) why you appraise the whole nevertheless.',
	sayWhyNeeded:
		'{count, plural, one {# item or rule is not decided or lacks a basis} other {# items or rules are not decided or lack a basis}}: the conclusion takes at least {letters} letters that say why you appraise the whole nevertheless.',
	remarkWaits: 'waits for confirmation',
	remarkOn: 'made on version {version}',
	openBefore:
		'{count, plural, one {# remark of reviewers} other {# remarks of reviewers}} on earlier rounds still open{waiting, plural, =0 {} one {, # of them waiting for confirmation} other {, # of them waiting for confirmation}}; look at each before you conclude:',
	openBeforeIssue:
		'{count, plural, one {# remark of reviewers on an earlier round is} other {# remarks of reviewers on earlier rounds are}} not settled. By issuing they stay as they are and pass on to the next version:',
	openRemarksIssue:
		'{count, plural, one {# remark of reviewers on this version is} other {# remarks of reviewers on this version are}} not settled. By issuing they stay as they are and pass on to the next version:',
	openRemarks:
		'{count, plural, one {# comment of a reviewer on this version is} other {# comments of reviewers on this version are}} not settled{waiting, plural, =0 {} one {, # of them waiting for confirmation} other {, # of them waiting for confirmation}}:',
	'fault.reason-short':
		'Items are not decided or lack a basis: decide whether they are met, or say in a sentence why you appraise the whole nevertheless.',
	'fault.items-refused': 'An item or a required rule is decided as not met, so the dossier cannot be appraised.',
	'item.none': 'Not decided',
	itemsDecided: '{count} of {of} checklist items decided ({accepted} met, {refused} not met; {open} without a basis)',
	beyond: 'Required findings beyond the {items} items',
	beyondLead:
		'What is required and none of the {items} items asks for, though the check finds something. Decide on each rule with a reason before you conclude; a rule that is left undecided has to be named in the conclusion.',
	beyondAhead: '{count, plural, one {# rule} other {# rules}}',
	beyondDecided:
		'{count} of {of} required rules beyond the checklist decided ({accepted} acceptable, {refused} not met)',
	beyondRefused: '{count, plural, one {# rule not met} other {# rules not met}}',
	beyondThere: 'See each finding and decide at the version’s page',
	beyondWaived: '{count, number} internally approved to be remedied later',
	beyondOpen: '{count, number} not yet internally approved to be remedied later',
	beyondUnsettled: '{count, number} undetermined or without basis, the result is waited for',
	beyondFindings: 'Each finding ({count, number})',
	passedBeyond:
		'Beyond the {items} items the automatic check finds {count, plural, one {# other required rule} other {# other required rules}} met wherever they apply.',
	passedAccepted: 'Decided on these rules together:',
	passedAccept: 'Accept all {count, number} rules that the automatic check found met',
	passedHint:
		'Not needed. Rules that are not met, undetermined, without enough basis or asked of people are none of them: decide on each above.',
	passedReason: 'The automatic check found them met wherever they apply.',
	passedList: 'Required rules beyond the checklist that the automatic check found met',
	passedShow: 'See the {count, plural, one {# rule} other {# rules}}',
	passedAsk: 'Accept {count, plural, one {# rule} other {# rules}} by the result of the check?',
	passedAskDoes:
		'One decision for all of them is recorded with your name and the reason below, and printed in annex 07.',
	passedAskKept: 'What is not met or open is left alone.',
	passedConfirm: 'Accept {count, plural, one {# rule} other {# rules}}',
	passedReasonNeeded: 'Say why these rules are accepted.',
	passedBack: 'Take the acceptance back',
	passedBackAsk: 'Take the acceptance of these rules back?',
	passedBackDoes: 'They lie undecided again, and may be accepted anew until the appraisal is concluded.',
	passedBackKept:
		'That they were accepted and taken back stays here and in the audit trail, each with name, reason and time.',
	passedBackReason: 'Why it is taken back',
	passedBackNeeded: 'Say why it is taken back.',
	passedBackTold: 'Taken back: {reason}',
	passedBefore: 'Decided on these rules before',
	beyondUndecided:
		'{count} of {of} required rules beyond the checklist are not decided or lack a basis: {rules}. Decide on each, or name each in the conclusion and say why you appraise the whole nevertheless.',
	beyondUnnamed: 'The conclusion does not name the required rules that are not decided: {rules}.',
	decideRuleOf: 'Decide on rule {item}',
	decideRuleAgainOf: 'Change the decision on rule {item}',
	'ruleItem.accepted': 'Acceptable',
	'ruleItem.refused': 'Not met',
	'ruleItem.open': 'No sufficient basis',
	ruleReason: 'Reason and ground for this rule',
	passedGround: '{count, plural, one {Reason and basis for the rule} other {Reason and basis for all # rules}}',
	ruleReasonNeeded: 'Say why these findings are acceptable, are not met or lack a basis.',
	'fault.beyond-undecided':
		'Required rules beyond the checklist are not decided: decide on each, or name each in the conclusion and say why you appraise the whole nevertheless.',
	'fault.not-passed':
		'The server checked the version again: the check alone does not answer this item, or it is not met. Look at it and decide yourself.',
	appraisedWith:
		'The dossier was appraised with {count} of {of} checklist items decided ({accepted} met, {refused} not met; {open} without a basis).',
	itemNeeded: 'Choose a conclusion for this item.',
	itemsRefused: '{count, plural, one {# item not met} other {# items not met}}',
	itemsThere: 'Decide on items at the version’s page',
	itemBefore: 'Version {version} ({state}):',
	replacesOther:
		'Your own decision takes the place of that of {name} ({when}) above. It stays on record and in sight; {name} is told.',
	decisionsBefore: 'Decisions before ({count})',
	decisionsBeforeOf: 'Decisions before on item {item}',
	machine: 'Checked by machine:',
	decisionOnItem: 'Decision of the reviewer:',
	machineRules: 'Rules and findings ({count})',
	signatures: 'Signatures of the version ({count})',
	signaturesNone: 'No signature is attached yet.',
	signaturesThere: 'Signatures of the version',
	signaturesChain: 'The chain of certificates is not judged here; ask the authority that issued them.',
	selfSigned: 'Signed with a self-signed certificate, which no certification authority has confirmed.',
	selfSignedBy: 'Name in the certificate: {signers}.',
	signatureChecking: 'Checking signature {no} of {of}: {name}…',
	signedBy: 'Signed: {signers}.',
	signerOn: '{name} ({date})',
	signerUnnamed: 'The certificate tells no name',
	signerBy: 'Certificate issued by {issuer}.',
	signatureOver: 'Over {file} ({edition} edition).',
	signatureBy: 'Attached by {by}, {at}.',
	signatureFile: 'Download the signature',
	signatureAttach: 'Attach signatures (.p7s), several at once',
	signatureHint:
		'A detached signature over a file, over manifest.json or over the whole ZIP of the dossier that was exported of this version after it was issued. It is checked against that very file; the version does not change.',
	signatureKept: '{name} is attached.',
	'fault.signature-not-issued': 'Signatures are attached to issued versions only.',
	'fault.signature-nothing-exported':
		'Nothing of this version was exported since it was issued. Export its dossier, sign what was exported, then attach the signature.',
	'fault.signature-known': 'This signature is attached already.',
	'fault.signature-signature-too-large': 'The file is too large for a signature.',
	'fault.signature-not-a-signature': 'The file is no detached signature (PKCS#7/CMS, .p7s).',
	'fault.signature-embedded-content': 'The signature carries its own copy of what was signed. Sign detached.',
	'fault.signature-other-bytes':
		'The signature is over none of the files that were exported of this version after it was issued. The signed file may have been saved anew, or be of another version.',
	'fault.signature-several-files': 'Its signers signed different files. Attach each signature by itself.',
	'fault.signature-broken': 'The signature is wrong: it does not fit the key in the certificate.',
	'fault.signature-no-certificate': 'The signature carries no certificate, so that nobody knows who signed.',
	'fault.signature-weak-digest': 'The signature rests on a digest that proves nothing any more.',
	'fault.signature-unverifiable': 'A signature that is made this way cannot be checked.',
	cancel: 'Cancel'
};
