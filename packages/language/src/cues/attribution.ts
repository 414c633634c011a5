import type { CueLexicon } from './cue-lexicon.js';
import { joined } from './joined.js';

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
      'say* tell* stat* report* announc* add* explain* warn* ask* call* claim* deny* deni* admit* argu* insist* accus* alleg* describ* estimat* believ* think* find* found show* suggest* note* noted remark* comment* confirm* testif* wrote writes writing quot* view* opinion* words word statement* spokes* promis* vow* pledg* urg* predict* forecast* expect* consider* conced* acknowledg* point* stress* emphasi* blam* critici* declar* propos* recall* recount* reveal* told hear* complain* concern* see sees saw for in_the_eyes cit* invok* maintain* contend* reckon* put puts respect* welcom* regret* reject* refus* disput* assert* advis* agre* disagree* approv* object* oppos* support* guarantee* determin* conclud* discover* learn* studi* study survey* poll polls research* figures data statistic* letter* wrote written record* present* publish* issu* releas* know* knew testimon* evidence plead* demand* request* order* worry worri* fear* doubt* prais* thank* apolog*',
  },
  de: {
    cues: 'sagte sagt sagten sagen laut zufolge erklärte erklärten teilte behauptete behauptet räumte betonte',
    idioms: 'sozusagen|laut vorlesen|teilte sich|das sagt|nichts zu sagen',
    answers:
      'sag* gesagt laut zufolge nach erklär* mitteil* mitgeteilt teilt* angab* angeb* angaben berichte* beton* beteuer* hieß heißt gab geben meint* meinte glaub* behaupt* warn* forder* fragt* fragte schrieb* schreib* kündig* ankündig* bestätig* bestreit* bestritt* dementier* vorwerf* vorwarf* warf wirft beschuldig* sei seien habe hätten werde solle wolle könne müsse schätz* erwart* rechn* hält halten hielt sieht sehen sah zeig* ergab* sprecher* wort* worten aussag* kritisier* räum* eingeräumt lob* bezeichne* nann* nennt beschr* erzähl* erinner* hofft versprach* versprich* äußer* fand finden zufolge ansicht* meinung* auffassung* schrieb* geschrieben schreib* beantrag* verlang* begrüß* bedauer* respektier* akzeptier* geltend beruf* bericht* vermeld* gemeldet meldet* meld* verkünd* veröffentlich* publik bekannt* vorgetragen geäußert begründ* argumentier* beschwer* beklag* einschätz* stuf* gehe studie* umfrage* untersuch* erhebung* daten statistik* bekräft* versicher* hinwies hinweis* wies wiesen weist einer_darstellung darstellung* zeugnis* zeuge* aussag* ausgesagt plädier* droht* drohen befürcht* hofft* vermut* ergab ergeben ergebnis* erkenntnis* schreiben brief sollen soll sah sahen bekannt* angekündigt gesprochen sprach* sprech* spricht wünsch* mahnt* mahnen riet raten rät empf* verteidig* entschuldig* bat bitten bittet',
  },
  fr: {
    cues: "dit selon déclaré affirmé affirme indiqué expliqué d'après disent précisé assure assuré",
    idioms:
      'autrement dit|selon que|soi-disant|dit-on|selon lesquelles|selon laquelle|selon lequel|ainsi dit|proprement dit',
    answers:
      "di* dit déclar* affirm* indiqu* expliqu* selon d'après précis* assur* annonc* rapport* estim* pens* croi* jug* soulign* not* ajout* aver* avert* dénonc* accus* reproch* reconn* admet* admis nie* nié démen* confirm* témoign* écri* écrit raconte* raconté rappel* demand* appel* promis* promet* prév* attend* considèr* considér* qualifi* décri* évoqu* évoqué montr* parole* porte-parole mot* avis yeux pour conclu* trouv* constat* signal* souhait* espèr* critiqu* lou* salu* regrett* plaint* interrog* répond* répondu rait raient invoqu* soutenir soutien* soutenu fait_savoir faire_savoir écri* lettre étude* enquête* sondage* recherche* résultat* chiffre* données communiqu* publi* dépos* dépo* témoin* respect* accept* approuv* refus* rejet* contest* appel* exig* réclam* estimé situ* chiffr* évalu* éval* découv* observ* relev* not* signifi* conseil* préconis* recommand* insist* martel* lanc* prévien* préven* met_en_garde inform* appren* appris révél* révèl* justif* argu* plaid* excus* merci* remerci* félicit* déplor* inquiét* inquièt* craign* crain* redout* menac* vant*",
  },
  es: {
    cues: 'dijo dijeron dice según afirmó afirma señaló declaró explicó aseguró indicó sostuvo',
    idioms: 'es decir|mejor dicho|dicho de otro modo|según se|dice mucho',
    answers:
      'dij* dic* dech* dicho según afirm* señal* declar* explic* asegur* indic* sost* manifest* expres* inform* anunci* report* coment* agreg* añad* destac* subray* recalc* opin* cree* creen pens* consider* estim* calcul* advir* advert* denunci* acus* reproch* reconoc* admit* niega neg* desmin* desment* confirm* testific* escrib* escrit* cont* record* recuerd* pid* pide pidió exig* llam* promet* prev* esper* calific* describ* mostr* muestr* palabr* portavoz vocero vocera juicio opinión conclu* encontr* halló constat* critic* elogi* lament* quej* pregunt* respond* ría rían sostien* sosten* alega* aleg* invoc* carta estudio* encuesta* investig* datos cifra* cifró resultad* public* comunic* depus* depon* testimon* testig* respet* acept* aprueb* aprob* rechaz* exig* reclam* situ* fij* evalú* evalu* detect* descubr* observ* aconsej* recomend* insist* repl* contest* revel* argument* argu* disculp* agradec* felicit* deplor* preocup* teme* temen amenaz* dio_a_conocer hizo_saber proclam* puntualiz* precis* matiz* apunt* manten* mantien* avis*',
  },
  pt: {
    cues: 'disse disseram diz segundo afirmou afirma declarou explicou informou ressaltou',
    idioms:
      'quer dizer|ou seja|segundo turno|segundo lugar|segundo trimestre|segundo semestre|segundo tempo|segundo maior|segundo mandato|segundo ano|segundo dia|no segundo|o segundo|um segundo|do segundo',
    answers:
      'diss* diz* dito afirm* declar* explic* segundo conforme acordo inform* ressalt* destac* apont* indic* anunci* relat* coment* acrescent* frisou sublinh* opin* acredit* ach* pens* consider* estim* calcul* alert* advert* denunci* acus* reconhec* admit* nega neg* desment* confirm* testemunh* escrev* escrit* cont* lembr* record* ped* pede pediu exig* cham* promet* prev* esper* classific* descrev* mostr* palavr* porta-voz opinião conclu* encontr* constat* critic* elogi* lament* queix* pergunt* respond* avali* defend* sustent* aleg* garant* ria riam sustent* depôs depuseram depo* depoim* testemunh* invoc* carta estudo* pesquis* sondag* dado* resultad* public* comunic* respeit* aceit* aprov* rejeit* exig* reclam* situ* fix* avali* detect* descobr* observ* aconselh* recomend* insist* respond* contest* revel* argument* desculp* agradec* felicit* preocup* tem* teme ameaç* conhec* apont* mant* mantém divulg* pont* situou não_crê quest* aleg*',
  },
  it: {
    cues: 'detto dice dicono secondo dichiarato affermato afferma spiegato riferito',
    idioms:
      'cosiddetto|per così dire|secondo posto|secondo trimestre|secondo semestre|secondo tempo|secondo turno|un secondo|il secondo|del secondo|nel secondo|secondo piano|detto questo|come detto',
    answers:
      'dett* dic* dire disse secondo stando dichiar* afferm* spieg* rifer* riport* annunci* comunic* aggiun* sottoline* ricord* comment* ritien* ritenut* credo crede* pens* consider* stim* avvert* denunci* accus* riconosc* riconosciut* ammett* ammess* neg* smentit* smentisc* conferm* testimoni* scriv* scritt* raccont* chied* chiest* invit* promett* promess* preved* previst* attend* defin* descriv* mostr* parol* portavoce giudizio parere avviso conclu* trov* constat* segnal* sper* critic* elogi* lament* rispos* rispond* domand* sostien* sosten* assicur* precisa* precis* rebbe rebbero per noto reso rende lettera studio studi sondaggi* ricerc* dati risultat* pubblic* depos* testimon* rispett* accett* approv* respin* rifiut* esig* reclam* rivendic* valut* rilev* scopert* scopr* osserv* consigl* raccomand* insist* replic* contest* rivel* argoment* scus* ringrazi* felicit* deplor* preoccup* tem* teme minacc* mantien* ribad* puntualizz* evidenzi* lanci* invoc* fiss* colloc* sospett* lasciat* lascia garant* assicur* agli_occhi',
  },
  ru: {
    cues: 'сказал сказала сказали заявил заявила заявили говорит говорят сообщил сообщила сообщили словам утверждает утверждают',
    idioms: 'так сказать|мягко говоря|другими словами|иными словами|как говорится|как говорят|честно говоря|не говоря',
    answers:
      'сказа* говор* заяв* сообщ* словам слова данным мнению информации утвержд* отмет* отмеч* подчерк* добав* объясн* поясн* рассказ* напис* пишет пишут призна* отриц* опроверг* подтверд* обвин* предупре* призва* призыва* потреб* требу* спрос* ответ* счита* дума* полага* увер* обещ* пообещ* ожид* прогноз* оцен* назва* назыв* критик* напомн* указ* соглас* якобы мол выступ* комментир* показа* доклад* отчет* представит* пресс* вспомн* жал* согласно версии письм* исследован* исследоват* опрос* показан* доклад* результат* опубликов* публик* свидетельств* показыва* уваж* принима* одобр* отклон* отверг* отказ* настаив* настоя* аргумент* ссыла* сосла* апеллир* утвержд* убежд* извин* благодар* поздрав* сожал* беспоко* опаса* угрож* угроз* выяснил* выясни* обнаруж* наблюд* рекоменд* совету* посовет* извест* узна* проинформ* информ* констатир* отметк* вывод* выступа* выразил* выража* высказ* деклар* предполож* предполаг* рассматрив* намер* намек* объяв* распростран* жалу*',
  },
  zh: {
    cues: '表示 称 说 指出 据 透露 声称 坦言',
    idioms:
      '据此|依据|数据|占据|根据|证据|据点|盘据|收据|传说|小说|说法|说服|学说|据悉|据了解|职称|名称|简称|俗称|号称|称号|堪称|对称|称为|被称为|人称|称得上|声称对|所说的|来说|宣称对|称霸|称赞|爱称|可以说|应该说|换句话说|或者说|据守',
    answers:
      '表示 称 说 指出 据 根据 透露 声称 坦言 宣布 强调 认为 相信 指 告诉 报道 报导 介绍 解释 补充 警告 呼吁 承认 否认 证实 确认 指控 指责 批评 写道 问 答 回应 谈到 提到 看来 估计 预计 预期 预测 显示 发现 声明 发言 建议 要求 承诺 保证 回忆 讲 道 直言 形容 眼中 看法 意见 研究 结果 调查 数据 统计 信 函 通报 公布 发布 披露 证词 作证 证人 陈述 尊重 接受 拒绝 驳斥 坚称 坚持 主张 抱怨 质疑 道歉 感谢 遗憾 担心 担忧 威胁 判断 认定 测定 测得 得知 获悉 得出 确定 明确 提出 提醒 敦促 定为 希望 欢迎 赞扬 反驳 传 喊 叫 念',
  },
  ja: {
    cues: 'と述べ と話 と語 によると によれば と説明 と主張 と発表 と指摘 と強調 と明らか と言 とコメント',
    idioms: '',
    answers:
      'と述べ と話 と語 によると によれば よると よれば 説明 主張 発表 指摘 強調 明らか と言 という とい とし とみ と訴 と批判 と警告 と認 と否 コメント 報告 報じ 伝え 表明 述べ 話し 語っ 見方 考え 予想 予測 見通 推定 求め 呼びかけ 約束 答え 質問 書い 告げ 非難 声 談 証言 確認 指示 述 話 語 訴 言 という といい といわ 研究 調査 結果 発表 公表 公開 証言 供述 書簡 手紙 書 尊重 受け入れ 拒否 反論 主張 求 謝罪 感謝 懸念 心配 恐れ 脅 判断 認定 観測 推計 明言 宣言 断言 表 請け合 としてい とした との として 評価 勧告 勧め 提案 通知 伝 告 知らせ',
  },
  ko: {
    cues: '말했 밝혔 전했 따르면 설명했 주장했 강조했 덧붙였 지적했',
    idioms: '',
    answers:
      '말했 말하 말한 말이 밝혔 밝힌 밝히 전했 전한 따르면 의하면 설명 주장 강조 덧붙 지적 발표 보도 라고 다고 라며 다며 고 했 인정 부인 확인 경고 촉구 요구 비판 비난 예상 전망 추정 생각 평가 약속 답했 물었 언급 증언 고발 토로 호소 회상 소개 관측 분석 연구 결과 조사 자료 통계 편지 서한 공개 공표 증언 진술 존중 수용 거부 반박 요청 사과 감사 우려 걱정 위협 판단 관측 추산 집계 선언 단언 표명 평가 권고 제안 통보 전달 말 밝 전해 알려 라는 다는 냐고 자고 란 이란',
  },
  ar: {
    cues: joined('قال قالت قالوا يقول تقول وقال وقالت صرح صرحت أكد أكدت وفقا وفقاً بحسب أوضح أوضحت أفاد أفادت'),
    idioms: 'كما يقال',
    answers: joined(
      'قال* قول* يقول* تقول* وقال* صرح* تصريح* أكد* يؤكد* تؤكد* مؤكد* وفق* بحسب حسب أوضح* يوضح* موضح* أفاد* أعلن* يعلن* تعلن* أضاف* وأضاف* مضيف* ذكر* يذكر* أشار* يشير* تشير* مشير* اعتبر* يعتبر* تعتبر* رأى يرى ترى اعتقد* يعتقد* يظن* حذر* يحذر* تحذر* محذر* دعا* يدعو* تدعو* طالب* يطالب* تطالب* طلب* اتهم* يتهم* تتهم* اعترف* يعترف* أقر* نفى نفت ينفي تنفي كتب* سأل* رد* وعد* توقع* يتوقع* تتوقع* وصف* يصف* تصف* انتقد* ينتقد* شهد* كشف* يكشف* تكشف* أظهر* يظهر* زعم* يزعم* تزعم* بيان* متحدث* لسان كلمات رأي نظر* قدر* يقدر* أخبر* أبلغ* شدد* نقل* رسالة دراسة بحث استطلاع نتائج نتيجة بيانات أرقام أرقاما شهادة شهود شاهد يحترم تحترم احترم* احترام قبل* يقبل رفض* يرفض* ترفض* تمسك* يتمسك* أصر* يصر* تصر* احتج* استند* اعتذر* يعتذر شكر* هنأ* أسف* قلق* يقلق خشي* يخشى تخشى هدد* يهدد* تهدد* اكتشف* رصد* لاحظ* نصح* ينصح* أوصى* يوصي* علم* عرف* حدد* حددت* استنتج* خلص* بين* أدلى* أدلت* يرجح* ترجح* رجح* رجّح* يرجّح* ترجّح* نشر* بشهادت* شكك* يرفض حسبما وفقا وفقاً طبقا طبقاً بلغ* نوه* لفت* تابع* استطرد* ناشد* حث* يحث* تحث* أمر* أوعز* تقدير* يعتبر تعتبر سمى يسمي وجد* وعد* تعهد*',
    ),
  },
  pl: {
    cues: 'powiedział powiedziała powiedzieli mówi mówią według zdaniem stwierdził stwierdziła oświadczył oświadczyła twierdzi twierdzą',
    idioms: 'tak zwany',
    answers:
      'powiedz* mówi* mówił* mów* według zdaniem stwierdz* oświadcz* twierdz* podkreśl* doda* wyjaśn* poinform* inform* zapowied* ogłosi* ogłasz* napisa* pisze* przyzna* zaprzecz* potwierdz* oskarż* ostrzeg* wezwa* wzywa* apel* żąda* prosi* uważ* sądz* myśl* wierz* ocen* prognoz* przewid* obiec* opis* nazwa* nazyw* krytyk* przypomn* wskaz* zaznacz* słow* rzeczni* pyta* odpowied* donosi* relacjon* opowiad* wspomin* szacun* liczy podał* podaje zapewni* zauważ* skomentow* komentu* jak list badani* badan* sondaż* wynik* dane danych statysty* opublik* publik* zezna* świad* szanuj* szanow* respekt* akcept* przyj* odrzuc* odrzuca* odmów* odmawia* nalega* upiera* argument* powołuj* powoł* przeprosi* przepras* dziękuj* podziękow* gratul* ubolew* żałuj* obawia* obaw* martwi* grozi* zagroz* ustali* wykry* odkry* zaobserw* zaleca* zaleci* radzi* doradz* wiadomo dowie* wynika* wyrazi* wyraża* wnios* określ* szacuj* oszacow* skarż* chwali* pochwal* miał*',
  },
  cs: {
    cues: 'řekl řekla řekli uvedl uvedla uvedli říká říkají podle prohlásil prohlásila tvrdí',
    idioms: 'takříkajíc|podle toho',
    answers:
      'řek* říka* říká* uved* uvád* podle prohlás* tvrd* zdůrazn* dodal* dodáv* vysvětl* inform* oznám* oznam* napsal* píše* přizna* popř* potvrd* obvi* varova* varuj* vyzva* vyzýv* požad* žád* považ* myslí* domnív* odhad* předpov* předpoklád* očekáv* slíb* slib* popsa* popis* nazva* kritiz* připomn* upozorn* slov* mluvčí pta* odpov* sděl* vypráv* vzpom* komentov* názor* dle prý dopis studi* výzkum* průzkum* výsled* údaj* dat statisti* zveřej* publik* svěd* vypov* respekt* akcept* přij* odmít* zamít* trvá trval* argument* odvolá* omluv* omlouv* děkuj* poděkov* gratul* lit* obáv* boj* vyhroz* hroz* zjist* objev* pozorov* doporu* rad* zná* dozv* vyplý* vyjád* vyjadř* označ* stěž* chvál* pochv* vidě* vidí vyčísl* míní soud* věř* hodnot* oponov* namít* apel*',
  },
  nl: {
    cues: 'zei zegt zeggen aldus volgens verklaarde liet beweert stelt',
    idioms: 'met andere woorden|zeggen en schrijven',
    answers:
      'zeg* zei zeiden gezegd aldus volgens verkla* liet laat laten beweer* stel* meld* berich* voeg* leg* bevestig* ontken* beschuldig* waarschuw* vraag* vroeg* eis* noem* vind* vond* denk* dacht* meen* geloof* verwacht* voorspel* beloof* beloof* schrij* schreef herinner* beschrijf* erken* geef* gaf gaven woord* mening oordeel vertel* vertelde benadruk* wijs* wees kritis* hoop* hoopt maakt maakte bekend gezeg* geschr* gemeld* gewaarsch* geëist* gevraag* genoem* gesteld* gehoord* gewez* gezien* gesprok* geacht* verteld* volgens brief onderzoek* enquête* peiling* resultat* uitslag* cijfers gegevens statistiek* publice* getuig* getuigd respect* aanvaard* accept* afwij* verwerp* weiger* aandring* beroep* excus* verontschuldig* bedank* dank* feliciteer* betreur* zorg* vrees* dreig* ontdek* constateer* vaststel* stelde* adviseer* raadt aanraad* weten weet blijkt bleek uitte spreek* sprak* spreekt bericht* maan* roep* riep* hekel* klaag* klag* prijs* prees schat* raam* rekent verwijt* verwet pleit* kondig* bekendgemaakt deelde lichtte ziet zien zag',
  },
  uk: {
    cues: 'сказав сказала сказали заявив заявила заявили каже кажуть повідомив повідомила повідомили словами стверджує стверджують розповів розповіла наголосив наголосила',
    idioms: "так би мовити|м'яко кажучи|іншими словами|чесно кажучи|не кажучи",
    answers:
      "каз* каж* сказа* говор* заяв* повідом* слова* слів даними думку думкою інформац* стверд* зазнач* підкресл* дода* поясн* розпов* напис* пише пишуть визна* запереч* спрост* підтверд* звинувач* обвинувач* застер* поперед* заклик* вимаг* прос* запит* відпов* вважа* дума* перекон* обіця* очік* прогноз* оцін* назва* назив* критик* нагада* вказ* погод* нібито мовляв виступ* комент* показ* доповід* звіт* представни* речни* згада* скарж* згідно версі* лист* дослідж* опитув* результат* опублік* свідч* поваж* схвал* відхил* відмов* наполяг* посила* вибач* подяк* віта* жаль* шкод* побою* погрож* загрож* з'яс* виявил* помітил* рад* відом* дізна* констат* виснов* вислов* хоч* сподіва* наголос* оголос* прокомент* ініціатив* свідк*",
  },
  tr: {
    cues: 'dedi söyledi söylüyor açıkladı belirtti göre aktardı vurguladı ifade kaydetti',
    idioms: 'daha doğrusu|göre değişir|ifade özgürlüğü|göreve',
    answers:
      'dedi* diye* diyor* der demiş* diyen* söyle* açıkla* belirt* göre aktar* vurgula* ifade* kaydet* bildir* duyur* anlat* savun* iddia* itiraf* kabul* redd* yalanla* inkar* doğrula* suçla* uyar* çağr* çağır* iste* talep* sor* yanıt* cevap* düşün* inan* bul* san* tahmin* bekle* öngör* umut* um* söz* vaat* vadet* nitelendir* tanımla* eleştir* öv* hatırlat* işaret* dikkat* yorum* rapor* araştırma* anket* sonuç* veri* mektup* yaz* tanık* ifade* saygı* itiraz* özür* teşekkür* kutla* üzül* endişe* kork* tehdit* tespit* fark* gözlem* öner* tavsiye* bil* öğren* *dığını *diğini *duğunu *düğünü *tığını *tiğini *tuğunu *tüğünü *acağını *eceğini *miş *mış *muş *müş',
  },
  hi: {
    cues: 'कहा कहना बताया अनुसार मुताबिक बोले',
    idioms: 'समय के अनुसार|समयानुसार|कहा जाता है|यों कहें|कहा जा सकता',
    answers:
      'कह* बता* अनुसार मुताबिक बोल* घोषणा घोषित ऐलान दाव* आरोप* स्वीकार* मान* इनकार इंकार खंडन पुष्टि चेतावनी चेताया आगाह अपील आह्वान मांग* माँग* पूछ* जवाब* उत्तर सोच* समझ* लग* विचार* राय उम्मीद* अनुमान* अपेक्षा वादा वचन वर्णन आलोचना प्रशंसा सराह* याद* इशारा संकेत टिप्पणी रिपोर्ट* अध्ययन* सर्वे* शोध* नतीज* आंकड़* पत्र* चिट्ठी लिख* गवाह* बयान* सम्मान* आपत्ति* माफी माफ़ी धन्यवाद बधाई खेद चिंता* डर* आशंका* धमकी पता* पाया पाई जोर ज़ोर सलाह* सुझाव* जान* सूचना सूचित शिकायत* प्रवक्ता* शब्द* दलील* तर्क* करार',
  },
};
