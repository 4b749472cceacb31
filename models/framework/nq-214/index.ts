/** The files of the pack “Action plan on data (Resolution 214/NQ-CP)”, by name. Written by write-index.ts. */
import definitions from './definitions.json' with { type: 'json' };
import instruments from './instruments.json' with { type: 'json' };
import obligations from './obligations.json' with { type: 'json' };
import pack from './pack.json' with { type: 'json' };
import profiles from './profiles.json' with { type: 'json' };
import ruleNQ01 from './rules/NQ01.json' with { type: 'json' };
import ruleNQ02 from './rules/NQ02.json' with { type: 'json' };
import ruleNQ03 from './rules/NQ03.json' with { type: 'json' };
import ruleNQ04 from './rules/NQ04.json' with { type: 'json' };
import ruleNQ05 from './rules/NQ05.json' with { type: 'json' };
import ruleNQ06 from './rules/NQ06.json' with { type: 'json' };
import ruleNQ07 from './rules/NQ07.json' with { type: 'json' };
import ruleNQ08 from './rules/NQ08.json' with { type: 'json' };
import ruleNQ09 from './rules/NQ09.json' with { type: 'json' };
import ruleNQ10 from './rules/NQ10.json' with { type: 'json' };
import ruleNQ11 from './rules/NQ11.json' with { type: 'json' };
import ruleNQ12 from './rules/NQ12.json' with { type: 'json' };
import ruleNQ13 from './rules/NQ13.json' with { type: 'json' };
import ruleNQ14 from './rules/NQ14.json' with { type: 'json' };
import ruleNQ15 from './rules/NQ15.json' with { type: 'json' };
import ruleNQ16 from './rules/NQ16.json' with { type: 'json' };
import ruleNQ17 from './rules/NQ17.json' with { type: 'json' };
import ruleNQ18 from './rules/NQ18.json' with { type: 'json' };
import ruleNQ19 from './rules/NQ19.json' with { type: 'json' };
import ruleNQ20 from './rules/NQ20.json' with { type: 'json' };
import ruleNQ21 from './rules/NQ21.json' with { type: 'json' };
import ruleNQ21b from './rules/NQ21b.json' with { type: 'json' };
import ruleNQ22 from './rules/NQ22.json' with { type: 'json' };
import ruleNQ22b from './rules/NQ22b.json' with { type: 'json' };
import ruleNQ23 from './rules/NQ23.json' with { type: 'json' };
import ruleNQ24 from './rules/NQ24.json' with { type: 'json' };
import ruleNQ25 from './rules/NQ25.json' with { type: 'json' };
import ruleNQ26 from './rules/NQ26.json' with { type: 'json' };
import ruleNQ27 from './rules/NQ27.json' with { type: 'json' };
import ruleNQ28 from './rules/NQ28.json' with { type: 'json' };
import ruleNQ29 from './rules/NQ29.json' with { type: 'json' };
import ruleNQ30 from './rules/NQ30.json' with { type: 'json' };
import ruleNQ31 from './rules/NQ31.json' with { type: 'json' };
import ruleNQ32 from './rules/NQ32.json' with { type: 'json' };
import ruleNQ33 from './rules/NQ33.json' with { type: 'json' };
import ruleNQ34 from './rules/NQ34.json' with { type: 'json' };
import ruleNQ34b from './rules/NQ34b.json' with { type: 'json' };
import ruleNQ35 from './rules/NQ35.json' with { type: 'json' };
import ruleNQ36 from './rules/NQ36.json' with { type: 'json' };
import ruleNQ36b from './rules/NQ36b.json' with { type: 'json' };
import ruleNQ37 from './rules/NQ37.json' with { type: 'json' };
import ruleNQ38 from './rules/NQ38.json' with { type: 'json' };
import ruleNQ39 from './rules/NQ39.json' with { type: 'json' };
import ruleNQ40 from './rules/NQ40.json' with { type: 'json' };
import ruleNQ40b from './rules/NQ40b.json' with { type: 'json' };
import ruleNQ41 from './rules/NQ41.json' with { type: 'json' };
import ruleNQ41b from './rules/NQ41b.json' with { type: 'json' };
import ruleNQ42 from './rules/NQ42.json' with { type: 'json' };
import ruleNQ43 from './rules/NQ43.json' with { type: 'json' };
import ruleNQ44 from './rules/NQ44.json' with { type: 'json' };
import ruleNQ45 from './rules/NQ45.json' with { type: 'json' };
import ruleNQ46 from './rules/NQ46.json' with { type: 'json' };
import ruleNQ47 from './rules/NQ47.json' with { type: 'json' };
import ruleNQ48 from './rules/NQ48.json' with { type: 'json' };
import ruleNQ49 from './rules/NQ49.json' with { type: 'json' };
import ruleNQ49b from './rules/NQ49b.json' with { type: 'json' };
import ruleNQ50 from './rules/NQ50.json' with { type: 'json' };
import ruleNQ51 from './rules/NQ51.json' with { type: 'json' };
import ruleNQ52 from './rules/NQ52.json' with { type: 'json' };
import ruleNQ53 from './rules/NQ53.json' with { type: 'json' };
import ruleNQ54 from './rules/NQ54.json' with { type: 'json' };
import ruleNQ55 from './rules/NQ55.json' with { type: 'json' };
import ruleNQ56 from './rules/NQ56.json' with { type: 'json' };
import ruleNQ57 from './rules/NQ57.json' with { type: 'json' };
import ruleNQ58 from './rules/NQ58.json' with { type: 'json' };
import ruleNQ59 from './rules/NQ59.json' with { type: 'json' };
import type { RawFiles } from '../load';

export const files: RawFiles = {
	definitions,
	instruments,
	obligations,
	pack,
	profiles,
	'rules/NQ01': ruleNQ01,
	'rules/NQ02': ruleNQ02,
	'rules/NQ03': ruleNQ03,
	'rules/NQ04': ruleNQ04,
	'rules/NQ05': ruleNQ05,
	'rules/NQ06': ruleNQ06,
	'rules/NQ07': ruleNQ07,
	'rules/NQ08': ruleNQ08,
	'rules/NQ09': ruleNQ09,
	'rules/NQ10': ruleNQ10,
	'rules/NQ11': ruleNQ11,
	'rules/NQ12': ruleNQ12,
	'rules/NQ13': ruleNQ13,
	'rules/NQ14': ruleNQ14,
	'rules/NQ15': ruleNQ15,
	'rules/NQ16': ruleNQ16,
	'rules/NQ17': ruleNQ17,
	'rules/NQ18': ruleNQ18,
	'rules/NQ19': ruleNQ19,
	'rules/NQ20': ruleNQ20,
	'rules/NQ21': ruleNQ21,
	'rules/NQ21b': ruleNQ21b,
	'rules/NQ22': ruleNQ22,
	'rules/NQ22b': ruleNQ22b,
	'rules/NQ23': ruleNQ23,
	'rules/NQ24': ruleNQ24,
	'rules/NQ25': ruleNQ25,
	'rules/NQ26': ruleNQ26,
	'rules/NQ27': ruleNQ27,
	'rules/NQ28': ruleNQ28,
	'rules/NQ29': ruleNQ29,
	'rules/NQ30': ruleNQ30,
	'rules/NQ31': ruleNQ31,
	'rules/NQ32': ruleNQ32,
	'rules/NQ33': ruleNQ33,
	'rules/NQ34': ruleNQ34,
	'rules/NQ34b': ruleNQ34b,
	'rules/NQ35': ruleNQ35,
	'rules/NQ36': ruleNQ36,
	'rules/NQ36b': ruleNQ36b,
	'rules/NQ37': ruleNQ37,
	'rules/NQ38': ruleNQ38,
	'rules/NQ39': ruleNQ39,
	'rules/NQ40': ruleNQ40,
	'rules/NQ40b': ruleNQ40b,
	'rules/NQ41': ruleNQ41,
	'rules/NQ41b': ruleNQ41b,
	'rules/NQ42': ruleNQ42,
	'rules/NQ43': ruleNQ43,
	'rules/NQ44': ruleNQ44,
	'rules/NQ45': ruleNQ45,
	'rules/NQ46': ruleNQ46,
	'rules/NQ47': ruleNQ47,
	'rules/NQ48': ruleNQ48,
	'rules/NQ49': ruleNQ49,
	'rules/NQ49b': ruleNQ49b,
	'rules/NQ50': ruleNQ50,
	'rules/NQ51': ruleNQ51,
	'rules/NQ52': ruleNQ52,
	'rules/NQ53': ruleNQ53,
	'rules/NQ54': ruleNQ54,
	'rules/NQ55': ruleNQ55,
	'rules/NQ56': ruleNQ56,
	'rules/NQ57': ruleNQ57,
	'rules/NQ58': ruleNQ58,
	'rules/NQ59': ruleNQ59
};
