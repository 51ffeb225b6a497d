"""The voices of this machine, and which of them speaks which sentence how."""

import shutil
import subprocess

# Variants of espeak-ng that are kept for measuring: nothing is learned from them.
HELD_BACK = {"f2", "f4", "m7", "m3", "Annie", "Alex", "belinda", "robosoft", "robosoft2", "UniRobot"}
# Variants that nobody sounds like.
ODD = {"whisper", "whisperf", "fast_test", "Demonic", "croak"}
# The plain ones ("": no variant) are taken more often than the rest.
PLAIN = ["m1", "m2", "m4", "m5", "m6", "m8", "f1", "f3", "f5", ""]
PLAIN_SHARE = 0.45

# A voice that stands twice is taken twice as often. Marathi and Nepali write Devanagari too; a Hindi voice reads English as people do.
ESPEAK = {
    "hi": ["hi"] * 8 + ["mr", "ne"],
    "en": ["en-us", "en-gb", "en-029", "en-gb-x-rp", "en-gb-scotland", "en-us-nyc", "hi", "hi"],
}
FESTIVAL = {
    "hi": ["hindi_NSK_diphone"] * 2 + ["marathi_NSK_diphone"],
    "en": ["cmu_us_slt_arctic_hts", "kal_diphone", "ked_diphone"],
}
FLITE = {"hi": [], "en": ["awb", "rms", "slt", "kal16"]}
SHARES = {
    "hi": {"espeak-ng": 0.6, "festival": 0.4},
    "en": {"espeak-ng": 0.58, "festival": 0.24, "flite": 0.18},
}
LANGUAGES = {"hi": "Hindi", "en": "English"}


def printed(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def espeak_variants():
    """Names of the variants that may be learned from."""
    lines = printed("espeak-ng", "--voices=variant").splitlines()[1:]
    names = [line.split("!v/")[-1].strip() for line in lines]
    return [name for name in names if name not in HELD_BACK | ODD and " " not in name]


def voices_here():
    """{program: {language: voices}} of the programs that are installed; says which are not."""
    known = {"espeak-ng": ESPEAK, "festival": FESTIVAL, "flite": FLITE}
    missing = [program for program in known if shutil.which(program) is None]
    if missing:
        print(f"not installed, the others speak in their place: {', '.join(missing)}", flush=True)
    here = {program: voices for program, voices in known.items() if program not in missing}
    if "festival" in here:
        here["festival"] = installed(FESTIVAL, printed("festival", "-b", "(print (voice.list))"))
    if "flite" in here:
        here["flite"] = installed(FLITE, printed("flite", "-lv"))
    return here


def installed(voices, listed):
    words = listed.replace("(", " ").replace(")", " ").split()
    return {language: [each for each in names if each in words] for language, names in voices.items()}


def cast(sentences, dice):
    """Gives each sentence a program, a voice, and how it speaks; leaves out what no program here can speak."""
    here = voices_here()
    variants = espeak_variants() if "espeak-ng" in here else []
    spoken = []
    for language, name in LANGUAGES.items():
        those = [each for each in sentences if each["language"] == language]
        shares = {p: share for p, share in SHARES[language].items() if here.get(p, {}).get(language)}
        if shares:
            spoken += [{**each, **speaker(here, shares, variants, language, dice)} for each in those]
        elif those:
            print(f"no program here speaks {name}: {len(those)} sentences are left out", flush=True)
    return spoken


def speaker(here, shares, variants, language, dice):
    """Words a minute and pitch (0-99) are for espeak-ng, stretch of all sounds for the others; each clip is warped as a whole."""
    program = dice.choices(list(shares), list(shares.values()))[0]
    voice = dice.choice(here[program][language])
    if program == "espeak-ng":
        variant = dice.choice(PLAIN if dice.random() < PLAIN_SHARE else variants)
        voice += f"+{variant}" if variant else ""
    return {
        "program": program,
        "voice": voice,
        "wordsPerMinute": dice.randint(115, 190),
        "pitch": dice.randint(20, 80),
        "stretch": round(dice.uniform(0.85, 1.45), 2),
        "warp": 1.0 if dice.random() < 0.35 else round(dice.uniform(0.86, 1.18), 3),
    }
