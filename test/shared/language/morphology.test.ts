import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  fold, lemmaKeyEnglish, lemmaKeyFrench, lemmasEnglish, lemmasFrench, stemEnglish, stemFrench,
} from '../../../shared/language/morphology'

const en = (word: string): string => stemEnglish(fold(word))
const fr = (word: string): string => stemFrench(fold(word))

/** Each form has the lemma's key. A case is `lemma: form form form`. */
const same = (stem: (word: string) => string, cases: string): void => {
  for (const line of cases.trim().split('\n')) {
    const [lemma, forms] = line.trim().split(': ')
    for (const form of forms!.split(' ')) {
      test(`${form} is a form of ${lemma}`, () => expect(stem(form)).toBe(stem(lemma!)))
    }
  }
}

/** All words of a line have different keys. */
const apart = (stem: (word: string) => string, cases: string): void => {
  for (const line of cases.trim().split('\n')) {
    const words = line.trim().split(' ')
    test(`${words.join(', ')} are apart`, () => expect(new Set(words.map(stem)).size).toBe(words.length))
  }
}

describe('fold', () => {
  const folds = (word: string, expected: string): void => test(`${JSON.stringify(word)} folds to ${expected}`, () => expect(fold(word)).toBe(expected))
  folds('paris', 'paris')
  folds('Paris', 'paris')
  folds('NATO', 'nato')
  folds('Élysée', 'elysee')
  folds('e\u0301lyse\u0301e', 'elysee')
  folds('œil', 'oeil')
  folds('Œuvre', 'oeuvre')
  folds('ex æquo', 'ex aequo')
  folds('garçon', 'garcon')
  folds('l’Été', "l'ete")
  folds('aujourd‘hui', "aujourd'hui")
  folds('por\u00ADte\u200B-pa\u2060role\uFEFF', 'porte-parole')
  folds('vingt\u2011deux', 'vingt-deux')
  folds('Erdoğan', 'erdogan')
  folds('Łódź', 'lodz')
  folds('Straße', 'strasse')
  folds('Þór', 'thor')
  folds('Ấn', 'an')
  folds('', '')
  folds('𝒜b', '𝒜b')
})

describe('French: number and gender', () => {
  same(fr, `
    maison: maisons
    université: universités
    nation: nations
    saison: saisons
    région: régions
    million: millions
    journal: journaux
    national: nationale nationaux nationales
    travail: travaux
    tableau: tableaux
    jeu: jeux
    œil: yeux
    prix: prix
    pays: pays
    genou: genoux
    ancien: ancienne anciens anciennes
    parisien: parisienne parisiennes
    gros: grosse grosses
    bas: basse
    bon: bonne bonnes
    champion: championne champions
    actuel: actuelle actuelles actuels
    pareil: pareille
    cadet: cadette
    complet: complète complets complètes
    heureux: heureuse heureuses
    religieux: religieuse
    actif: active actives actifs
    neuf: neuve neufs
    bref: brève brefs
    premier: première premiers premières
    policier: policière policiers
    étranger: étrangère étrangers étrangères
    cher: chère chers
    acteur: actrice acteurs actrices
    directeur: directrice
    chanteur: chanteuse
    meilleur: meilleure meilleurs
    nouveau: nouvelle nouvel nouveaux nouvelles
    beau: belle beaux
    vieux: vieille vieil
    public: publique publics publiques
    blanc: blanche blancs
    long: longue longues
    frais: fraîche
    doux: douce
    français: française françaises
    anglais: anglaise
    chinois: chinoise chinoises
    américain: américaine américains
    précis: précise
    important: importante importants
    différent: différente différents différentes
    présent: présents
    accord: l'accord d’accord
    été: étés
    cohérent: cohérente
    idéal: idéaux idéale
    mal: maux`)
})

describe('French: regular verbs', () => {
  same(fr, `
    parler: parle parles parlons parlez parlent parlais parlait parlions parliez parlaient parlera parlerons parleront parlerait parleraient parla parlèrent parlant parlé parlée parlés parlées
    appeler: appelle appellent appelons appelé appellera appelait
    jeter: jette jettent jeté jettera
    acheter: achète achètent acheté achètera acheta
    manger: mangeons mangeait mange mangé mangea mangeant
    commencer: commence commençons commença commençait commencé commencera
    espérer: espère espérons espèrent espéré espérait espérera
    libérer: libère libèrent libéra libérait libéré libérée
    employer: emploie emploient employé employait emploiera
    payer: paie paye paient payé paiera payait
    essayer: essaie essaient essayé
    étudier: étudie étudions étudiait étudiez
    publier: publie publions publié
    présenter: présente présentent présenté présentait
    augmenter: augmente augmentent augmenté augmentait
    créer: crée créée créent créé
    tuer: tue tué tués tuée tuent
    nier: nie nié nient niait
    lever: lève levé lèvera
    finir: finit finis finissons finissent finissait finira finirait fini finie finissant finirent
    choisir: choisi choisit choisissent choisira
    agir: agit agissait agissant agira
    réunir: réunit réunissent réuni réunira
    établir: établit établissait établies
    rendre: rend rendent rendait rendu rendra rendit
    attendre: attend attendu attendue attendaient attendra
    perdre: perd perdu perdirent
    répondre: répond répondu répondait
    battre: bat battu battit battent`)
})

describe('French: irregular verbs', () => {
  same(fr, `
    être: est sont était étaient sera seraient fut soit étant été
    avoir: a ont avait aura aurait eut ait ayant eu as
    aller: va vont allait ira allé allées aille
    faire: fait font faisait fera fit fasse faite
    vouloir: veut veulent voulait voudra voudrait voulu veuille
    pouvoir: peut peuvent pouvait pourra pourrait pu puisse
    devoir: doit doivent devait devra devrait
    savoir: sait savent saura su sache
    voir: voit voyait verra vu vue
    prendre: prend prennent prit pris prise prendra
    comprendre: comprend comprennent compris
    mettre: met mettent mis mise mettra
    permettre: permet permis permettra
    venir: vient viennent vint venu viendra
    devenir: devient devenu deviendra
    tenir: tient tenu tiendra tint
    obtenir: obtient obtenu obtenue
    dire: dit disent disait dira
    interdire: interdit interdisent interdite
    écrire: écrit écrivait écrite
    inscrire: inscrit inscrite
    conduire: conduit conduisait
    produire: produit produisent produite
    recevoir: reçoit reçu recevra reçue
    partir: partent partait partira
    sortir: sort sortent sorti
    ouvrir: ouvre ouvert ouverte
    offrir: offre offert offrent
    mourir: meurt mort morte mourut mourra
    naître: naît née naquit
    connaître: connaît connu connaissent
    paraître: paraît paru paraissait
    craindre: craint craignent craignait
    atteindre: atteint atteignent atteinte
    joindre: joint joignent
    vivre: vit vivent vécu vivra
    croire: croit croient
    boire: boit buvait bu
    lire: lisent lu lira
    élire: élu élit élue élisent
    courir: courent couru
    suivre: suit suivent suivi
    acquérir: acquiert acquis acquise
    résoudre: résout résolu
    conclure: conclut conclu conclue
    inclure: inclut incluse
    rompre: rompt rompu
    falloir: faut faudra fallait
    envoyer: envoie enverra envoyé envoient
    convaincre: convainc convaincu convaincue`)
})

describe('French: strangers', () => {
  apart(fr, `
    université univers universel
    nation national nationalité
    policier police politique
    arme armée
    agent âge
    parent parer
    français franc
    importer important
    étrange étranger
    message messager
    danger dans
    pays payer
    port porte
    police poli
    chapeau chapelle
    vent vente
    régime régiment
    violent violer
    saison sais
    raison rasé
    maison mais
    ministre ministère
    opéra opérer
    visa viser
    ville villa
    colon colonne
    sel selle
    mer mère
    nuit nuire
    rue ruer
    lit lire
    vin venir
    loi loin
    mois moi
    fois foi
    pas passer
    salle sale
    tant tante
    revers rêver
    avion avoir
    fond fonds
    chef chez
    coup coupable
    cent centre
    million milliard
    gouvernement gouverneur
    économie économiste
    commune commun
    prix pris`)
})

describe('French: homographs', () => {
  const keys = (word: string, ...expected: string[]): void => test(`${word} may be ${expected.join(' or ')}`, () => {
    expect(lemmasFrench(fold(word))).toEqual(expected.map(lemma => lemmaKeyFrench(fold(lemma))))
  })
  keys('suis', 'être', 'suivre')
  keys('est', 'être', 'est')
  keys('été', 'être', 'été')
  keys('fils', 'fils', 'fil')
  keys('cours', 'cours', 'cour', 'courir')
  keys('parti', 'parti', 'partir')
  keys('avions', 'avion', 'avoir')
  keys('présente', 'présenter', 'présent')
  keys('part', 'part', 'partir')
  keys('maison', 'maison')
  test('an entry keeps its own key', () => expect(lemmaKeyFrench('est')).not.toBe(stemFrench('est')))
})

describe('English: regular', () => {
  same(en, `
    walk: walks walked walking
    stop: stops stopped stopping
    plan: plans planned planning
    plane: planes
    hope: hopes hoped hoping
    rate: rates rated rating
    create: creates created creating
    visit: visits visited visiting
    force: forces forced forcing
    change: changes changed changing
    judge: judges judged
    travel: travels travelled traveled travelling
    cancel: cancelled canceled
    control: controlled controlling
    call: calls called calling
    kill: kills killed
    pass: passes passed passing
    discuss: discussed discusses
    watch: watches watched watching
    push: pushes pushed
    fix: fixes fixed fixing
    box: boxes
    play: plays played playing
    show: shows shown showing
    carry: carries carried carrying
    city: cities city’s
    country: countries country's
    fly: flies flew flown flying
    need: needs needed needing
    agree: agrees agreed agreeing
    seize: seized seizing
    raise: raised raising
    handle: handles handled handling
    prefer: preferred prefers preferring
    admit: admitted admitting
    value: values valued valuing
    issue: issues issued issuing
    die: dies died dying
    use: uses used using
    add: adds added adding
    house: houses housed
    case: cases
    hero: heroes
    virus: viruses
    business: businesses
    bus: buses
    panic: panicked panicking
    focus: focused focusing focuses
    company: companies companies'
    movie: movies
    shoe: shoes
    quote: quoted quoting
    high: higher highest
    big: bigger biggest
    large: larger largest
    happy: happier happiest
    wide: wider widest
    early: earlier earliest`)
})

describe('English: irregular', () => {
  same(en, `
    be: is are was were been am being
    have: has had having
    do: does did done doing
    go: goes went gone going
    rise: rose risen rises rising
    fall: fell fallen falls
    take: took taken taking
    undertake: undertook undertaken
    say: said says saying
    make: made makes making
    find: found finds finding
    leave: left leaving leaves
    tell: told tells
    think: thought thinks
    buy: bought
    bring: brought
    teach: taught
    catch: caught
    seek: sought seeking
    sell: sold
    hold: held holding
    withhold: withheld
    stand: stood
    understand: understood
    meet: met meets
    lead: led leading
    begin: began begun begins
    win: won winning
    lose: lost losing
    speak: spoke spoken
    break: broke broken
    steal: stole stolen
    choose: chose chosen
    freeze: froze frozen
    write: wrote written writing
    drive: drove driven
    strike: struck striking
    shoot: shot
    overthrow: overthrew overthrown
    forget: forgot forgotten
    run: ran running
    swim: swam swum
    flee: fled fleeing
    oversee: oversaw overseen
    spend: spent
    build: built
    lie: lied lying
    lay: laid
    pay: paid paying
    set: sets
    man: men man's men's
    woman: women
    policeman: policemen
    child: children
    person: persons
    foot: feet
    tooth: teeth
    mouse: mice
    life: lives
    wife: wives
    knife: knives
    half: halves
    thief: thieves
    crisis: crises
    analysis: analyses
    criterion: criteria
    phenomenon: phenomena
    good: better best
    bad: worse worst
    defence: defense
    programme: programs program
    centre: center centers`)
})

describe('English: strangers', () => {
  apart(en, `
    university universe universal
    nation national nationality
    police policy politics
    plan plane
    rat rate
    win wine
    car care
    bar bare
    sit site
    star stare
    news new
    number numb
    strange stranger
    sever severe
    building build
    meeting meet
    evening even
    thing think
    king kin
    bus buy
    past paste
    unit unite
    hundred hunt
    operate operator
    goods good
    economics economy
    general generate
    us use
    red reed
    wing win
    spring sprint
    leader lead
    worker work
    status state
    heroin heroine
    lens lend
    series serious
    rational rationale`)
})

describe('English: homographs', () => {
  const keys = (word: string, ...expected: string[]): void => test(`${word} may be ${expected.join(' or ')}`, () => {
    expect(new Set(lemmasEnglish(word))).toEqual(new Set(expected.map(lemmaKeyEnglish)))
    expect(lemmasEnglish(word)[0]).toBe(stemEnglish(word))
  })
  keys('left', 'left', 'leave')
  keys('saw', 'see', 'saw')
  keys('found', 'find', 'found')
  keys('lives', 'life', 'live')
  keys('leaves', 'leave', 'leaf')
  keys('thought', 'think', 'thought')
  keys('bases', 'base', 'basis')
  keys('ground', 'ground', 'grind')
  keys('table', 'table')
  test('an entry keeps its own key', () => expect(lemmaKeyEnglish('found')).not.toBe(stemEnglish('found')))
})

describe('the tables', () => {
  const folder = join(__dirname, '../../../shared/language/morphology')
  for (const name of ['irregular-en.tsv', 'irregular-fr.tsv']) {
    const rows = readFileSync(join(folder, name), 'utf8').split('\n').filter(row => row !== '' && !row.startsWith('#'))
    test(`${name} is folded, single-spaced, and no row stands twice`, () => {
      for (const row of rows) {
        expect(row).toMatch(/^[=~]?[a-z-]+\t[a-z'*-]+( [a-z'*-]+)*(\t-?[a-z-]+( [a-z-]+)*)?$/)
      }
      expect(rows.filter((row, index) => rows.indexOf(row) !== index)).toEqual([])
    })
    test(`${name}: each form of a closed row has its lemma among its keys`, () => {
      const lemmas = name === 'irregular-en.tsv' ? lemmasEnglish : lemmasFrench
      for (const row of rows.filter(row => row.startsWith('='))) {
        const [lemma, forms, prefixes] = row.slice(1).split('\t')
        if (prefixes?.startsWith('-')) continue
        for (const form of forms!.split(' ').filter(form => !form.endsWith('*'))) expect([form, lemmas(form)]).toEqual([form, expect.arrayContaining([lemma + '.'])])
      }
    })
  }
})
