const split = (list: string) => new Set(list.split(' '));

const ONSETS = ['ngh', 'ch', 'gh', 'gi', 'kh', 'ng', 'nh', 'ph', 'qu', 'th', 'tr', ...'bcdghklmnprstvx'];

/** Rimes without their marks. */
const RIMES = split(
  'a e i o u y ia ua ai ay ao au eo eu iu ieu oi ui uoi uou uu am em im om um iem uom an en in on un ien uon ' +
    'ang eng ong oong ung ieng uong anh enh inh ap ep ip op up iep uop at et it ot ut iet uot ac ec oc ooc uc iec uoc ' +
    'ach ech ich oa oe ue uy uo uya oai oay oao oeo uay uyu oam oan oen uan uyen uyn oang uang oanh uenh uynh oap ' +
    'oat oet uat uyet uyt oac oach uech uych',
);
const RIMES_ALONE = split('yeu yem yen yeng yet');
const RIMES_AFTER_QU = split(
  'a ai ay ao au an ang anh ac ach at am ap e en eo et enh ech eu y i it yen yet yt ynh ych oc o',
);

function fits(onset: string, rime: string): boolean {
  if (onset === 'qu') return RIMES_AFTER_QU.has(rime);
  if (onset === 'gi') return RIMES.has(rime) && !'iy'.includes(rime.charAt(0));
  if (!RIMES.has(rime)) return false;
  const front = 'eiy'.includes(rime.charAt(0));
  if (onset === 'k' || onset === 'gh' || onset === 'ngh') return front;
  if (onset === 'c' || onset === 'ng') return !front;
  return onset !== 'g' || !front || rime.startsWith('i');
}

/** Whether a folded word can be a Vietnamese syllable. Says nothing about whether the word exists. */
export function isFoldedSyllable(word: string): boolean {
  if (word.length > 7) return false;
  if (RIMES.has(word) || RIMES_ALONE.has(word)) return true;
  return ONSETS.some((onset) => word.startsWith(onset) && fits(onset, word.slice(onset.length)));
}
