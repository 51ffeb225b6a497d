import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hindiPhonemes } from './phonemes.ts';

const said = (text: string): string => hindiPhonemes(text).normalize('NFC');

describe('Hindi in the sounds of a voice', () => {
  it.each([
    ['नमक', 'nˈʌmək'],
    ['कमल', 'kˈʌməl'],
    ['चावल', 'cˈaːʋəl'],
    ['कितना', 'kˈɪtnˌaː'],
    ['रुपये', 'ɾˈʊpjˌeː'],
    ['मूंगफली', 'mˈũɡəpʰli'],
    ['समझना', 'sˈʌməɟʰnaː'],
  ])('swallows the vowel nobody writes and nobody says: %s', (word, sounds) => {
    expect(said(word)).toBe(sounds);
  });

  it.each([
    ['राज्य', 'ɾˈaːɟjə'],
    ['पत्र', 'pˈʌtɾə'],
    ['पहला', 'pˈʌhəlˌaː'],
    ['मोमबत्ती', 'mˌoːməbˈʌtːi'],
    ['न', 'nˈə'],
  ])('leaves it where the word could not be said without: %s', (word, sounds) => {
    expect(said(word)).toBe(sounds);
  });

  it.each([
    ['सत्तर', 'sˈʌtːəɾ'],
    ['ज्ञान', 'ɡjˈaːn'],
    ['क्षमा', 'kʃˈʌmaː'],
    ['अच्छा', 'ˈʌcʰcʰaː'],
    ['पत्थर', 'pˈʌtʰːəɾ'],
    ['कन्फ़र्म', 'kˈʌnfərm'],
    ['क्यू', 'kːjˈuː'],
    ['कृपया', 'kɾˈɪpjˌaː'],
    ['साढ़े', 'sˈaːr.heː'],
    ['ज़ीरो', 'zˈiːɾoː'],
    ['दुःख', 'dˈʊhkʰ'],
  ])('joins consonants as they are joined in speaking: %s', (word, sounds) => {
    expect(said(word)).toBe(sounds);
  });

  it.each([
    ['पाँच', 'pˈãnc'],
    ['अंडा', 'ˈʌɳɖaː'],
    ['संख्या', 'sˈʌŋkʰjaː'],
    ['काउंटर', 'kaːˈʊɳʈəɾ'],
    ['नहीं', 'nˈʌhĩ'],
    ['बनाऊँ', 'bənˈaːũ'],
    ['में', 'mˈẽː'],
  ])('sends through the nose what goes there: %s', (word, sounds) => {
    expect(said(word)).toBe(sounds);
  });

  it.each([
    ['बनाओ', 'bənˈaːoː'],
    ['चीनी', 'cˈiːni'],
    ['उधार', 'ʊdʰˈaːɾ'],
    ['तैंतालीस', 'tˌɛ̃taːlˈiːs'],
    ['प्रोडक्ट', 'pɾoːɖˈʌkʈ'],
    ['विजय', 'ʋˈɪɟˌɛj'],
  ])('stresses the heaviest syllable: %s', (word, sounds) => {
    expect(said(word)).toBe(sounds);
  });

  it('keeps words apart and pauses where they are, and leans small words on their neighbours', () => {
    expect(said('राहुल का बिल, टोटल सत्तर रुपये। पक्का करूँ?')).toBe(
      'ɾˈaːhʊl kaː bˈɪl, ʈˈoːʈəl sˈʌtːəɾ ɾˈʊpjˌeː. pˈʌkːaː kˈʌɾũ?',
    );
  });

  it('reads a letter with its dot the same however it was typed', () => {
    expect(said('बड़ा'.normalize('NFD'))).toBe(said('बड़ा'.normalize('NFC')));
    expect(said('\u092c\u095c\u093e')).toBe('bˈʌr.aː');
  });

  it('leaves out what is no Devanagari', () => {
    expect(said('GST 5 राम ५ é')).toBe('ɾˈaːm');
    expect(said('')).toBe('');
  });

  it('is made of sounds the voices know, and is never a failure, whatever the text is', () => {
    const letter = fc.integer({ min: 0x0900, max: 0x097f }).map((code) => String.fromCodePoint(code));
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: letter }),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, (any) => {
        expect(hindiPhonemes(any)).toMatch(
          /^(?:[kɡŋcɟɲʈɖɳtdnpbmjɾrlʋɭʃʂshqxɣzfʰəʌɪiʊuaeoɛɔːˈˌ ,.?!]|\u0303)*$/u,
        );
      }),
      { numRuns: 2000 },
    );
  });
});
