import manifest from '../package.json' with { type: 'json' };

/** Version of the program, as certificates name it. */
export const ENGINE: string = manifest.version;
