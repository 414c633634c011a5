import type { CueLexicon } from './cue-lexicon.js';

/**
 * Words by which a text says whose statement it is: `said`, `according to`. `answers` holds what may carry the speaker
 * on the other side instead: other verbs of speech and thought, reported speech, an accusation.
 */
export const ATTRIBUTION: Readonly<Record<string, CueLexicon>> = {
  en: {
    cues: 'said says saying told according_to stated argues argued claims claimed insists insisted alleges alleged acknowledged admitted',
    idioms:
      'it goes without saying|that said|having said that|jobless claims|claims of|claimed responsibility|claimed the|claims the|claimed a|claimed an|insurance claims|being told|were told|was told|been told',
    answers:
      'say* tell* stat* report* announc* add* explain* warn* ask* call* claim* deny* deni* admit* argu* insist* accus* alleg* describ* estimat* believ* think* find* found show* suggest* note* noted remark* comment* confirm* testif* wrote writes writing quot* view* opinion* words word statement* spokes* promis* vow* pledg* urg* predict* forecast* expect* consider* conced* acknowledg* point* stress* emphasi* blam* critici* declar* propos* recall* recount* reveal* told hear* complain* concern* see sees saw for in_the_eyes',
  },
  de: {
    cues: 'sagte sagt sagten sagen laut zufolge erklärte erklärten teilte behauptete behauptet räumte betonte',
    idioms: 'sozusagen|laut vorlesen|teilte sich|das sagt|nichts zu sagen',
    answers:
      'sag* gesagt laut zufolge nach erklär* mitteil* mitgeteilt teilt* angab* angeb* angaben berichte* beton* beteuer* hieß heißt gab geben meint* meinte glaub* behaupt* warn* forder* fragt* fragte schrieb* schreib* kündig* ankündig* bestätig* bestreit* bestritt* dementier* vorwerf* vorwarf* warf wirft beschuldig* sei seien habe hätten werde solle wolle könne müsse schätz* erwart* rechn* hält halten hielt sieht sehen sah zeig* ergab* sprecher* wort* worten aussag* kritisier* räum* eingeräumt lob* bezeichne* nann* nennt beschr* erzähl* erinner* hofft versprach* versprich* äußer* fand finden zufolge ansicht* meinung* auffassung*',
  },
  fr: {
    cues: "dit selon déclaré affirmé affirme indiqué expliqué d'après disent précisé assure assuré",
    idioms:
      'autrement dit|selon que|soi-disant|dit-on|selon lesquelles|selon laquelle|selon lequel|ainsi dit|proprement dit',
    answers:
      "di* dit déclar* affirm* indiqu* expliqu* selon d'après précis* assur* annonc* rapport* estim* pens* croi* jug* soulign* not* ajout* aver* avert* dénonc* accus* reproch* reconn* admet* admis nie* nié démen* confirm* témoign* écri* écrit raconte* raconté rappel* demand* appel* promis* promet* prév* attend* considèr* considér* qualifi* décri* évoqu* évoqué montr* parole* porte-parole mot* avis yeux pour conclu* trouv* constat* signal* souhait* espèr* critiqu* lou* salu* regrett* plaint* interrog* répond* répondu rait raient",
  },
  es: {
    cues: 'dijo dijeron dice según afirmó afirma señaló declaró explicó aseguró indicó sostuvo',
    idioms: 'es decir|mejor dicho|dicho de otro modo|según se|dice mucho',
    answers:
      'dij* dic* dech* dicho según afirm* señal* declar* explic* asegur* indic* sost* manifest* expres* inform* anunci* report* coment* agreg* añad* destac* subray* recalc* opin* cree* creen pens* consider* estim* calcul* advir* advert* denunci* acus* reproch* reconoc* admit* niega neg* desmin* desment* confirm* testific* escrib* escrit* cont* record* recuerd* pid* pide pidió exig* llam* promet* prev* esper* calific* describ* mostr* muestr* palabr* portavoz vocero vocera juicio opinión conclu* encontr* halló constat* critic* elogi* lament* quej* pregunt* respond* ría rían',
  },
  pt: {
    cues: 'disse disseram diz segundo afirmou afirma declarou explicou informou ressaltou',
    idioms:
      'quer dizer|ou seja|segundo turno|segundo lugar|segundo trimestre|segundo semestre|segundo tempo|segundo maior|segundo mandato|segundo ano|segundo dia|no segundo|o segundo|um segundo|do segundo',
    answers:
      'diss* diz* dito afirm* declar* explic* segundo conforme acordo inform* ressalt* destac* apont* indic* anunci* relat* coment* acrescent* frisou sublinh* opin* acredit* ach* pens* consider* estim* calcul* alert* advert* denunci* acus* reconhec* admit* nega neg* desment* confirm* testemunh* escrev* escrit* cont* lembr* record* ped* pede pediu exig* cham* promet* prev* esper* classific* descrev* mostr* palavr* porta-voz opinião conclu* encontr* constat* critic* elogi* lament* queix* pergunt* respond* avali* defend* sustent* aleg* garant* ria riam',
  },
  it: {
    cues: 'detto dice dicono secondo dichiarato affermato afferma spiegato riferito',
    idioms:
      'cosiddetto|per così dire|secondo posto|secondo trimestre|secondo semestre|secondo tempo|secondo turno|un secondo|il secondo|del secondo|nel secondo|secondo piano|detto questo|come detto',
    answers:
      'dett* dic* dire disse secondo stando dichiar* afferm* spieg* rifer* riport* annunci* comunic* aggiun* sottoline* ricord* comment* ritien* ritenut* credo crede* pens* consider* stim* avvert* denunci* accus* riconosc* riconosciut* ammett* ammess* neg* smentit* smentisc* conferm* testimoni* scriv* scritt* raccont* chied* chiest* invit* promett* promess* preved* previst* attend* defin* descriv* mostr* parol* portavoce giudizio parere avviso conclu* trov* constat* segnal* sper* critic* elogi* lament* rispos* rispond* domand* sostien* sosten* assicur* precisa* precis* rebbe rebbero per',
  },
  ru: {
    cues: 'сказал сказала сказали заявил заявила заявили говорит говорят сообщил сообщила сообщили словам утверждает утверждают',
    idioms: 'так сказать|мягко говоря|другими словами|иными словами|как говорится|как говорят|честно говоря|не говоря',
    answers:
      'сказа* говор* заяв* сообщ* словам слова данным мнению информации утвержд* отмет* отмеч* подчерк* добав* объясн* поясн* рассказ* напис* пишет пишут призна* отриц* опроверг* подтверд* обвин* предупре* призва* призыва* потреб* требу* спрос* ответ* счита* дума* полага* увер* обещ* пообещ* ожид* прогноз* оцен* назва* назыв* критик* напомн* указ* соглас* якобы мол выступ* комментир* показа* доклад* отчет* представит* пресс* вспомн* жал* согласно версии',
  },
  zh: {
    cues: '表示 称 说 指出 据 透露 声称 坦言',
    idioms:
      '据此|依据|数据|占据|根据|证据|据点|盘据|收据|传说|小说|说法|说服|学说|据悉|据了解|职称|名称|简称|俗称|号称|称号|堪称|对称|称为|被称为|人称|称得上|声称对|所说的|来说|宣称对|称霸|称赞|爱称|可以说|应该说|换句话说|或者说|据守',
    answers:
      '表示 称 说 指出 据 根据 透露 声称 坦言 宣布 强调 认为 相信 指 告诉 报道 报导 介绍 解释 补充 警告 呼吁 承认 否认 证实 确认 指控 指责 批评 写道 问 答 回应 谈到 提到 看来 估计 预计 预期 预测 显示 发现 声明 发言 建议 要求 承诺 保证 回忆 讲 道 直言 形容 眼中 看法 意见',
  },
  ja: {
    cues: 'と述べ と話 と語 によると によれば と説明 と主張 と発表 と指摘 と強調 と明らか と言 とコメント',
    idioms: '',
    answers:
      'と述べ と話 と語 によると によれば よると よれば 説明 主張 発表 指摘 強調 明らか と言 という とい とし とみ と訴 と批判 と警告 と認 と否 コメント 報告 報じ 伝え 表明 述べ 話し 語っ 見方 考え 予想 予測 見通 推定 求め 呼びかけ 約束 答え 質問 書い 告げ 非難 声 談 証言 確認 指示',
  },
  ko: {
    cues: '말했 밝혔 전했 따르면 설명했 주장했 강조했 덧붙였 지적했',
    idioms: '',
    answers:
      '말했 말하 말한 말이 밝혔 밝힌 밝히 전했 전한 따르면 의하면 설명 주장 강조 덧붙 지적 발표 보도 라고 다고 라며 다며 고 했 인정 부인 확인 경고 촉구 요구 비판 비난 예상 전망 추정 생각 평가 약속 답했 물었 언급 증언 고발 토로 호소 회상 소개 관측 분석',
  },
  ar: {
    cues: 'قال قالت قالوا يقول تقول وقال وقالت صرح صرحت أكد أكدت وفقا وفقاً بحسب أوضح أوضحت أفاد أفادت',
    idioms: 'كما يقال',
    answers:
      'قال* قول* يقول* تقول* وقال* صرح* تصريح* أكد* يؤكد* تؤكد* مؤكد* وفق* بحسب حسب أوضح* يوضح* موضح* أفاد* أعلن* يعلن* تعلن* أضاف* وأضاف* مضيف* ذكر* يذكر* أشار* يشير* تشير* مشير* اعتبر* يعتبر* تعتبر* رأى يرى ترى اعتقد* يعتقد* يظن* حذر* يحذر* تحذر* محذر* دعا* يدعو* تدعو* طالب* يطالب* تطالب* طلب* اتهم* يتهم* تتهم* اعترف* يعترف* أقر* نفى نفت ينفي تنفي كتب* سأل* رد* وعد* توقع* يتوقع* تتوقع* وصف* يصف* تصف* انتقد* ينتقد* شهد* كشف* يكشف* تكشف* أظهر* يظهر* زعم* يزعم* تزعم* بيان* متحدث* لسان كلمات رأي نظر* قدر* يقدر* أخبر* أبلغ* شدد* نقل*',
  },
  pl: {
    cues: 'powiedział powiedziała powiedzieli mówi mówią według zdaniem stwierdził stwierdziła oświadczył oświadczyła twierdzi twierdzą',
    idioms: 'tak zwany',
    answers:
      'powiedz* mówi* mówił* mów* według zdaniem stwierdz* oświadcz* twierdz* podkreśl* doda* wyjaśn* poinform* inform* zapowied* ogłosi* ogłasz* napisa* pisze* przyzna* zaprzecz* potwierdz* oskarż* ostrzeg* wezwa* wzywa* apel* żąda* prosi* uważ* sądz* myśl* wierz* ocen* prognoz* przewid* obiec* opis* nazwa* nazyw* krytyk* przypomn* wskaz* zaznacz* słow* rzeczni* pyta* odpowied* donosi* relacjon* opowiad* wspomin* szacun* liczy podał* podaje zapewni* zauważ* skomentow* komentu* jak',
  },
  cs: {
    cues: 'řekl řekla řekli uvedl uvedla uvedli říká říkají podle prohlásil prohlásila tvrdí',
    idioms: 'takříkajíc|podle toho',
    answers:
      'řek* říka* říká* uved* uvád* podle prohlás* tvrd* zdůrazn* dodal* dodáv* vysvětl* inform* oznám* oznam* napsal* píše* přizna* popř* potvrd* obvi* varova* varuj* vyzva* vyzýv* požad* žád* považ* myslí* domnív* odhad* předpov* předpoklád* očekáv* slíb* slib* popsa* popis* nazva* kritiz* připomn* upozorn* slov* mluvčí pta* odpov* sděl* vypráv* vzpom* komentov* názor* dle prý',
  },
  nl: {
    cues: 'zei zegt zeggen aldus volgens verklaarde liet beweert stelt',
    idioms: 'met andere woorden|zeggen en schrijven',
    answers:
      'zeg* zei zeiden gezegd aldus volgens verkla* liet laat laten beweer* stel* meld* berich* voeg* leg* bevestig* ontken* beschuldig* waarschuw* vraag* vroeg* eis* noem* vind* vond* denk* dacht* meen* geloof* verwacht* voorspel* beloof* beloof* schrij* schreef herinner* beschrijf* erken* geef* gaf gaven woord* mening oordeel vertel* vertelde benadruk* wijs* wees kritis* hoop* hoopt maakt maakte bekend',
  },
};
