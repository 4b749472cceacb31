/** The order of the house, held by `npm run check:imports`: nothing points back, nothing goes round. */
const rooms = [
	'architecture',
	'compare',
	'commands',
	'sync',
	'conformance',
	'views',
	'documents',
	'layout',
	'scene',
	'plan'
];

/** Rooms that stand after the given one in the order; types of the pack and of the architecture know each other. */
const after = {
	framework: ['compare', 'commands', 'sync', 'conformance', 'views', 'documents', 'layout', 'scene', 'plan', 'samples'],
	text: ['framework', ...rooms, 'samples'],
	architecture: [
		'compare',
		'commands',
		'sync',
		'conformance',
		'views',
		'documents',
		'layout',
		'scene',
		'plan',
		'samples'
	],
	compare: ['commands', 'sync', 'conformance', 'views', 'documents', 'layout', 'scene', 'plan', 'samples'],
	commands: ['conformance', 'views', 'documents', 'layout', 'scene', 'plan', 'samples'],
	sync: ['commands', 'conformance', 'views', 'documents', 'layout', 'scene', 'plan', 'samples'],
	conformance: ['commands', 'sync', 'views', 'documents', 'layout', 'scene', 'plan', 'samples'],
	views: ['commands', 'sync', 'layout', 'plan', 'samples', 'documents'],
	documents: ['commands', 'sync', 'layout', 'scene', 'plan', 'samples']
};

module.exports = {
	forbidden: [
		{
			name: 'no-circle',
			severity: 'error',
			from: {},
			to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }
		},
		{
			name: 'models-are-ground',
			severity: 'error',
			from: { path: '^models' },
			to: { path: '^(exporters|collab-server|src)/' }
		},
		{
			name: 'models-are-pure',
			severity: 'error',
			from: {
				path: '^models',
				pathNot: '(\\.test\\.ts|^models/samples/build-|write-(?:index|rule-docs|schemas?)\\.ts$|mutation/report\\.ts$)'
			},
			to: { dependencyTypes: ['core'] }
		},
		{ name: 'exporters-below', severity: 'error', from: { path: '^exporters' }, to: { path: '^(collab-server|src)/' } },
		{ name: 'server-not-src', severity: 'error', from: { path: '^collab-server' }, to: { path: '^src/' } },
		...Object.entries(after).map(([room, later]) => ({
			name: `models-${room}-order`,
			severity: 'error',
			from: { path: `^models/${room}/`, pathNot: '\\.test\\.ts$' },
			to: { path: `^models/(${later.join('|')})/` }
		}))
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.node.json' },
		enhancedResolveOptions: { extensions: ['.ts', '.js', '.svelte', '.json'] }
	}
};
