// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { frenchVoice, linesOf, Speaker, type Speech } from '../../src/speech/speech';

function voice(lang: string, localService = true): SpeechSynthesisVoice {
  return { lang, localService, name: lang, voiceURI: lang, default: false };
}

describe('the voice', () => {
  it('speaks French, that of France if there is one', () => {
    expect(frenchVoice([voice('en-US'), voice('fr-CA'), voice('fr-FR')])?.lang).toBe('fr-FR');
    expect(frenchVoice([voice('en-US'), voice('fr-CA')])?.lang).toBe('fr-CA');
    expect(frenchVoice([voice('fr_FR')])?.lang).toBe('fr_FR');
    expect(frenchVoice([voice('fr')])?.lang).toBe('fr');
  });

  it('is never one that sends the text to a server, nor one of another language', () => {
    expect(frenchVoice([voice('fr-FR', false)])).toBeNull();
    expect(frenchVoice([voice('fr-FR', false), voice('fr-BE')])?.lang).toBe('fr-BE');
    expect(frenchVoice([voice('en-FR'), voice('frr-DE'), voice('fry')])).toBeNull();
    expect(frenchVoice([{ ...voice('fr-FR'), localService: undefined as unknown as boolean }])).toBeNull();
    expect(frenchVoice([])).toBeNull();
  });
});

describe('what is read', () => {
  it('is its sentences in order, pictures by their alternative, each once', () => {
    const card = document.body.appendChild(document.createElement('div'));
    card.innerHTML = `<p class="notice unread">Pas de voix.</p><div class="notice"><strong>Une erreur</strong><p>Relisez.</p></div>
<h2>2. Numéro</h2><svg><title>Dessin d’une carte.</title><text>123</text></svg><button>Choisir</button>
<p>Tapez <strong>13</strong> chiffres.</p><ol><li><span aria-hidden="true">1</span><p>Un</p></li></ol><p> </p><p class="small">Besoin d’aide ?</p><div class="unread"><p>Pas un service.</p></div>`;
    expect(linesOf(card)).toEqual([
      'Une erreur',
      'Relisez.',
      '2. Numéro',
      'Dessin d’une carte.',
      'Tapez 13 chiffres.',
      'Un',
      'Besoin d’aide ?',
    ]);
  });
});

/** A synthesis as browsers have it: its voices may come late, and it tells when it has said something. */
class Synthesis extends EventTarget {
  voices: SpeechSynthesisVoice[] = [];
  waiting: SpeechSynthesisUtterance[] = [];
  said: string[] = [];
  getVoices = () => this.voices;
  speak(utterance: SpeechSynthesisUtterance) {
    this.waiting.push(utterance);
  }
  /** As browsers do: what is cut off is told as an error. */
  cancel() {
    for (const utterance of this.waiting.splice(0)) this.fail(utterance, 'canceled');
  }
  fail(utterance: SpeechSynthesisUtterance | undefined, error: SpeechSynthesisErrorCode) {
    utterance?.onerror?.({ error } as SpeechSynthesisErrorEvent);
  }
  begin() {
    this.waiting[0]?.onstart?.({} as SpeechSynthesisEvent);
  }
  sayNext() {
    this.begin();
    const utterance = this.waiting.shift();
    this.said.push(utterance?.text ?? '');
    utterance?.onend?.({} as SpeechSynthesisEvent);
  }
}

describe('reading aloud', () => {
  let synthesis: Synthesis;
  let became: Speech[];
  let speaker: Speaker;
  beforeEach(() => {
    vi.useFakeTimers();
    synthesis = new Synthesis();
    vi.stubGlobal('speechSynthesis', synthesis);
    vi.stubGlobal(
      'SpeechSynthesisUtterance',
      class {
        constructor(readonly text: string) {}
      },
    );
    became = [];
    speaker = new Speaker((speech) => became.push(speech));
    return () => {
      vi.unstubAllGlobals();
      vi.useRealTimers();
    };
  });

  it('says each line by that voice, then is silent', () => {
    synthesis.voices = [voice('en-US'), voice('fr-FR')];
    speaker.speak(['Un.', 'Deux.']);
    expect(synthesis.waiting.map(({ voice, lang }) => [voice?.lang, lang])).toEqual([
      ['fr-FR', 'fr-FR'],
      ['fr-FR', 'fr-FR'],
    ]);
    synthesis.sayNext();
    expect(became).toEqual(['speaking']);
    synthesis.sayNext();
    expect(synthesis.said).toEqual(['Un.', 'Deux.']);
    expect(became).toEqual(['speaking', 'silent']);
  });

  it('waits for voices that are listed late', () => {
    speaker.speak(['Un.']);
    expect(synthesis.waiting).toEqual([]);
    synthesis.voices = [voice('fr-FR')];
    synthesis.dispatchEvent(new Event('voiceschanged'));
    synthesis.dispatchEvent(new Event('voiceschanged'));
    vi.advanceTimersByTime(3000);
    expect(synthesis.waiting.map(({ text }) => text)).toEqual(['Un.']);
  });

  it('says that there is no voice where none comes, where none is French, and where nothing can speak', () => {
    speaker.speak(['Un.']);
    vi.advanceTimersByTime(10_000);
    expect(became).toEqual(['speaking', 'no-voice']);
    synthesis.voices = [voice('fr-FR', false), voice('en-US')];
    speaker.speak(['Un.']);
    expect(became.at(-1)).toBe('no-voice');
    vi.stubGlobal('speechSynthesis', undefined);
    speaker.speak(['Un.']);
    vi.advanceTimersByTime(10_000);
    expect(became.at(-1)).toBe('no-voice');
    expect(synthesis.waiting).toEqual([]);
  });

  it('says so where the voice does not begin, and waits as long as it likes once it has begun', () => {
    synthesis.voices = [voice('fr-FR')];
    speaker.speak(['Un.', 'Deux.']);
    vi.advanceTimersByTime(10_000);
    expect(became).toEqual(['speaking', 'failed']);
    expect(synthesis.waiting).toEqual([]);
    speaker.speak(['Un.']);
    synthesis.begin();
    vi.advanceTimersByTime(60_000);
    expect(became.at(-1)).toBe('speaking');
    synthesis.sayNext();
    expect(became.at(-1)).toBe('silent');
  });

  it('says so where the voice breaks down, but not where another took its turn', () => {
    synthesis.voices = [voice('fr-FR')];
    speaker.speak(['Un.', 'Deux.']);
    synthesis.fail(synthesis.waiting[0], 'synthesis-failed');
    expect(became).toEqual(['speaking', 'failed']);
    expect(synthesis.waiting).toEqual([]);
    speaker.follow(() => ['Trois.']);
    expect(became.at(-1)).toBe('silent');
    speaker.speak(['Un.']);
    synthesis.fail(synthesis.waiting[0], 'interrupted');
    expect(became.at(-1)).toBe('silent');
  });

  it('stops at once, and where the voices had not come yet never begins', () => {
    synthesis.voices = [voice('fr-FR')];
    speaker.speak(['Un.', 'Deux.']);
    speaker.stop();
    expect(synthesis.waiting).toEqual([]);
    expect(became).toEqual(['speaking', 'silent']);
    synthesis.voices = [];
    speaker.speak(['Un.']);
    speaker.stop();
    synthesis.voices = [voice('fr-FR')];
    synthesis.dispatchEvent(new Event('voiceschanged'));
    expect(synthesis.waiting).toEqual([]);
    expect(became.at(-1)).toBe('silent');
  });

  it('stops once the card says something else, and says no more that there is no voice', () => {
    synthesis.voices = [voice('fr-FR')];
    speaker.speak(['Un.', 'Deux.']);
    speaker.follow(() => ['Un.', 'Deux.']);
    expect(synthesis.waiting).toHaveLength(2);
    speaker.follow(() => ['Un.', 'Trois.']);
    expect(synthesis.waiting).toEqual([]);
    synthesis.voices = [voice('en-US')];
    speaker.speak(['Un.']);
    expect(became.at(-1)).toBe('no-voice');
    speaker.follow(() => ['Deux.']);
    expect(became.at(-1)).toBe('silent');
  });

  it('leaves alone what the page itself reads aloud', () => {
    const cancel = vi.spyOn(synthesis, 'cancel');
    speaker.stop();
    speaker.follow(() => ['Un.']);
    expect(cancel).not.toHaveBeenCalled();
  });
});
