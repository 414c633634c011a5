import type { CueLexicon } from './cue-lexicon.js';

/**
 * Words by which a text says less than a fact: `may`, `allegedly`, `appears`. `answers` holds everything that keeps a
 * statement open on the other side: conditionals, expectations, reported speech.
 */
export const HEDGES: Readonly<Record<string, CueLexicon>> = {
  en: {
    cues: 'may might could possibly perhaps maybe probably likely appears appeared appear seems seemed seem seemingly apparently allegedly alleged alleges alleging allege reportedly suspected suspects believed presumably potentially purportedly supposedly rumoured rumored',
    idioms:
      "could not|could n't|couldn't|could only|could barely|could hardly|could no longer|may not|as likely as|more likely than|how likely|so that they could|who could|they could be heard|be that as it may|come what may|widely believed|believed in|appeared in|appear in|appears in|appeared on|appeared at|appeared before|appear before|appeared for|appear on|appear at|appeared to cheers|as could be|could see|could hear|could do|where they could|in may|last may|since may|until may|by may|of may|late may|early may|mid may|this may|next may|from may|may 1|may day",
    answers:
      'can would should expect* expected forecast* projected predict* estimat* consider* plan* hope* aim* intend* risk* threat* fear* suggest* indicat* think* thought believe* belief doubt* claim* accus* said says say according report* report if whether suspect* unclear uncertain* unknown chance prospect* possib* probab* potential likel* assum* presum* suppos* seem* appear* perhaps perceived unlikely tend* promis* speculat* rumo* unconfirmed hypoth* theor* candidate* would-be sought seek* try tries trying warn* rule_out ruled_out rules_out ruling_out exclud* option* open feasib*',
  },
  de: {
    cues: 'könnte könnten möglicherweise vielleicht womöglich eventuell wohl vermutlich wahrscheinlich voraussichtlich offenbar anscheinend scheinbar angeblich mutmaßlich mutmaßliche mutmaßlichen mutmaßlicher scheint scheinen schien schienen dürfte dürften vermeintlich* soll sollen',
    idioms: 'sehr wohl|wohl aber|sowohl|wohl fühlen|zum wohl|soll heißen',
    answers:
      'kann könn* konnte* möglich* möglichkeit* wahrscheinlich* vermut* verdacht* verdächtig* verdächtigt* glaub* meint meinen hält halten gilt gelten sei seien habe hätte hätten werde wäre wären würde würden müsste müssten solle sollten sollte wolle wollen will erwart* rechn* prognos* schätz* plan* erwäg* prüf* hofft hoffen hoffnung* droh* gefahr* risik* befürcht* laut zufolge sagte sagt sagen behaupt* vorwurf* vorwürf* vorwirft vorwerf* angab* angeb* berichte* ob falls wenn unklar* offen fraglich zweifel* chance* theor* hypothes* unbestätig* gerücht* dürfte* scheint ausseh* aussicht* deut* warn* gewarnt ausschließ* ausgeschloss* denkbar option*',
  },
  fr: {
    cues: 'peut-être probablement vraisemblablement possiblement pourrait pourraient semble semblent semblait semblaient apparemment présumé présumée présumés présumées prétendument supposé supposée supposés supposées paraît paraissent aurait auraient serait seraient éventuellement',
    idioms: 'à ce que l on aurait|il serait|on aurait dit|quand il serait',
    answers:
      'peut peuvent peux pouv* pourr* puisse* puissent pu peut-être *rait *raient possib* probab* vraisembl* éventuel* risqu* menac* crain* craint soupçon* suspect* suppos* présum* croi* pens* estim* prév* attend* attendu* envisag* projet* plan* espèr* espér* selon d dit affirm* accus* prétend* allég* si doute* incertain* chance* perspective* hypoth* rumeur* indiqu* suggèr* devrait devraient doit tendance avert* exclu* exclut option* alert*',
  },
  es: {
    cues: 'podría podrían quizá quizás posiblemente probablemente aparentemente presuntamente presunto presunta presuntos presuntas supuestamente supuesto supuesta supuestos supuestas parece parecen parecía parecían pudiera pudieran habría habrían sería serían eventualmente acaso',
    idioms: 'por supuesto|como parece|parece mentira|sería mejor',
    answers:
      'pued* podía* pud* podr* poder *ría *rían posib* probab* previs* previsto prevé prevén espera esperan esperado estim* calcul* considera* cree* creen piensa* opin* sospech* teme* temen amenaz* riesgo* plan* proyect* según dijo dice afirm* acus* alega* aleg* denunci* si duda* incierto chance* perspectiva* hipótesis rumor* indic* sugier* sugir* deber* parece* tal vez pudo supon* presum* intenta* busca* advert* advirt* advier* descart* alert* sostien* sosten* option* opción opciones exclu*',
  },
  pt: {
    cues: 'poderia poderiam talvez possivelmente provavelmente aparentemente supostamente alegadamente suposto suposta supostos supostas alegado alegada alegados alegadas presumível parece parecem parecia pareciam teria teriam seria seriam eventualmente',
    idioms: 'seria melhor',
    answers:
      'pode* podi* pude* possa* *ria *riam possív* possib* prováv* probab* previs* prevê preveem espera* estim* calcul* consider* acredita* acha* pensa* suspeit* teme* receia* ameaç* risco* plan* projet* segundo disse diz afirm* acus* alega* aleg* denunci* se dúvida* duvid* incert* chance* perspectiva* hipótese* rumor* indic* sugere* dever* parece* supõ* presum* tenta* busca* advert* alert* descart* exclu* sustent* opç*',
  },
  it: {
    cues: 'potrebbe potrebbero forse possibilmente probabilmente apparentemente presumibilmente presunto presunta presunti presunte sembra sembrano sembrava sembravano pare parrebbe sarebbe sarebbero avrebbe avrebbero eventualmente magari',
    idioms: 'a quanto pare|sarebbe meglio|mi pare giusto',
    answers:
      'può poss* pot* *rebbe *rebbero possib* probab* previst* prevede prevedono attes* atteso stim* ritien* ritenut* crede* credono pensa* sospett* teme* temono minacc* rischi* pian* progett* secondo detto dice dicono afferm* accus* sostien* denunci* se dubbi* incert* chance* prospettiv* ipotes* ipotizz* voce voci indic* suggeri* dovrebbe* sembr* pare presum* cerca* tenta* quanto avvert* avvis* esclu* escluder* allert* opzion*',
  },
  ru: {
    cues: 'может могут возможно вероятно наверное пожалуй видимо по-видимому похоже кажется якобы предположительно предполагаемый предполагаемого предполагаемая предполагаемых предполагаемые мог могла могли подозреваемый подозреваемого подозреваемых',
    idioms:
      'не может|не могут|не мог|не могла|не могли|не может быть и речи|больше не может|может быть только|мог только',
    answers:
      'может могут мог могла могли мочь возмож* вероят* бы б если ли ожида* прогноз* предполаг* предполож* считает* считают считается дума* полага* опаса* риск* угроз* грозит* план* намер* рассматрив* надеет* надежд* по данным словам мнению сообщ* заяв* утвержда* обвин* подозр* якобы сомне* неясно шанс* перспектив* гипотез* слух* оцен* должен должна должны похож* каж* склон* пыта* предупре* исключ* предостер* допуска* вариант*',
  },
  zh: {
    cues: '可能 或许 也许 大概 恐怕 似乎 疑似 据称 涉嫌 据传 有望 或将 看来 貌似 据信 所谓',
    idioms: '不可能|可能性不大|尽可能|可能会议',
    answers:
      '可能 或许 也许 大概 恐怕 似乎 疑似 据称 据报 据传 涉嫌 有望 或 预计 预期 预料 料 估计 将会 或将 看来 貌似 据信 怀疑 认为 相信 称 指 指控 表示 说 如果 若 能否 是否 可 会 能 拟 计划 考虑 希望 风险 威胁 担心 恐 潜在 不确定 未必 倾向 推测 传 应 尝试 试图 所谓 据 警告 担心 担忧 排除 或 恐 料',
  },
  ja: {
    cues: 'かもしれ 可能性 おそらく 恐らく らしい とみられ と見られ とされて 見込み 見通し 疑い もよう 模様 恐れ おそれ だろう でしょう ようだ と思われ 推定',
    idioms: '必要だろうか|に見通し',
    answers:
      'かもしれ 可能性 可能 おそらく 恐らく らしい とみられ と見られ とされ とみて 見込 見通 疑 もよう 模様 恐れ おそれ だろう でしょう よう そう という と述べ と話 と主張 と指摘 とし と言 予定 予想 予測 計画 検討 方針 期待 推定 推測 られる うる 得る れば なら 場合 懸念 リスク 危険 ば、 たら とす はず べき 思 考え 容疑 とい 目指 警告 排除 否定',
  },
  ko: {
    cues: '수_있 가능성 아마 듯하 것으로_보인 것으로_보이 것으로_추정 것으로_알려 전망 추정 의혹 혐의 지도_모',
    idioms: '할 수 있도록|볼 수 있|알 수 있|수 있게|혐의 없',
    answers:
      '수_있 수도 가능 아마 듯 보인 보이 추정 추측 알려 전망 예상 예측 예정 계획 의혹 혐의 의심 모양 모르 모른 것으로 다고 라고 라며 주장 말했 밝혔 면 경우 우려 위험 위협 기대 희망 검토 방침 생각 여겨 간주 관측 겠 을지 할지 려고 잠재 경고 배제 수도',
  },
  ar: {
    cues: 'قد ربما لعل يحتمل محتمل محتملة المحتمل المحتملة يبدو تبدو يزعم تزعم زعم مزعوم مزعومة المزعوم المزعومة يعتقد يرجح مرجح المرجح مشتبه المشتبه',
    idioms: 'قد تم|كان قد|كانت قد|وقد أعلن|وكان قد|وكانت قد',
    answers:
      'قد وقد ربما لعل يمكن تمكن ممكن* محتمل* احتمال* يحتمل يبدو تبدو زعم* مزعوم* يزعم تزعم يعتقد تعتقد اعتقاد يرجح ترجح مرجح* متوقع* يتوقع تتوقع توقع* تقدير* يقدر خطة يخطط تخطط خطط يدرس تدرس يأمل تأمل أمل* خطر* تهديد* يهدد تهدد مخاوف يخشى تخشى قال قالت يقول تقول وفق* بحسب حسب إذا لو اتهم* يتهم تتهم مشتبه* اشتبه* شك* يظن أن مفترض* يفترض فرصة* سوف س* لـ حذر* يحذر* تحذر* محذر* استبعد* يستبعد* تستبعد* احتمال* وقد',
  },
  nl: {
    cues: 'mogelijk misschien waarschijnlijk vermoedelijk wellicht zou zouden lijkt lijken leek leken schijnbaar blijkbaar vermeende vermeend mogelijke',
    idioms: 'zo snel mogelijk|zo veel mogelijk|zoveel mogelijk|zou willen',
    answers:
      'kan kunnen kon konden mogelijk* mag zou zouden verwacht* vermoed* verdacht* risico* dreig* vrees* plan* volgens zei zegt als of onduidelijk kans* lijk* schijn* zal denkt denken meent meldt* moet* hop* waarsch* gewaarsch* uitsluit* uitgesloten sluit* optie*',
  },
  pl: {
    cues: 'może mogą prawdopodobnie możliwe możliwie być_może podobno rzekomo rzekomy rzekoma rzekomego rzekome zapewne chyba wydaje przypuszczalnie mógłby mogłaby mogłoby mogliby mogłyby domniemany domniemanego domniemanych',
    idioms: 'nie może|nie mogą|nie może być|co może',
    answers:
      'może mogą mógł* mogł* można by *łby *łaby *łoby *liby *łyby możliw* prawdopodob* podobno rzekom* zapewne chyba wyda* oczek* przewidyw* szacun* prognoz* plan* zamierz* rozważ* ryzyk* groź* obaw* podejrz* oskarż* według zdaniem powiedzia* mówi twierdz* jeśli czy niejasn* szans* uważ* sądz* ma mają miał* powin* spodziew* ostrze* wyklucz* opcj*',
  },
  cs: {
    cues: 'možná pravděpodobně zřejmě asi snad údajně údajný údajného údajná údajné patrně prý mohl mohla mohlo mohli mohly může mohou zdá',
    idioms: 'nemůže|co může',
    answers:
      'může mohou mohl* možn* možná pravděpodob* zřejm* asi snad údajn* patrn* prý by bychom očekáv* předpoklád* odhad* plán* zvaž* rizik* hroz* obav* podezř* obvi* podle řekl* uvedl* tvrd* pokud zda nejasn* šanc* považ* má mají měl* zdá jestli domnív* lze varov* varuj* vylouč* vyluč* možnost*',
  },
  uk: {
    cues: 'може можуть можливо ймовірно мабуть нібито очевидно імовірно міг могла могли здається',
    idioms: 'не може|не можуть|не міг|не могла|не могли',
    answers:
      'може можуть міг могл* можлив* ймовірн* імовірн* мабуть нібито б би очік* прогноз* планує планують ризик* загроз* побою* підозр* звинувач* за словами даними заяв* сказа* якщо чи шанс* вважа* схоже зда* припуск* оцін* має мають повин* поперед* застер* виключ* варіант*',
  },
  tr: {
    cues: 'belki muhtemelen olabilir iddia iddiası sözde görünüyor anlaşılan muhtemel sanılan şüpheli',
    idioms: '',
    answers:
      '*bilir *bilecek *bileceğ* *bilirdi belki muhtemel* olası* iddia* sözde görün* bekle* tahmin* plan* düşün* risk* tehdit* endişe* göre söyle* dedi belirt* şüphe* eğer umut* sanıl* öngör* *mış *miş *muş *müş *mıştı *acak *ecek uyar* *abilir *ebilir *abilecek *ebilecek *abileceğini *ebileceğini *abileceği *ebileceği *abileceğine *ebileceğine *abileceğinden *ebileceğinden *abilirdi *ebilirdi *abilirler *ebilirler *yabilir *yebilir *acağını *eceğini *acağı *eceği ihtimal*',
  },
  hi: {
    cues: 'शायद संभवतः संभवत कथित कथिततौर संभावित सकता सकती सकते लगता संदिग्ध संभावना',
    idioms: 'नहीं सकता|नहीं सकती|नहीं सकते',
    answers:
      'सकता* सकती* सकते* सका सकी शायद संभव* कथित* संभाव* लगता लगती उम्मीद* अनुमान* योजना* आशंका* खतरा ख़तरा जोखिम कहा बताया अनुसार मुताबिक दावा आरोप* संदेह* संदिग्ध* यदि अगर मान* विचार* होगा होगी होंगे लगते लगा चेताव* चेताया इनकार विकल्प*',
  },
  id: {
    cues: 'mungkin barangkali diduga kemungkinan tampaknya konon dugaan terduga bisa_jadi sepertinya',
    idioms: 'tidak mungkin',
    answers:
      'mungkin barangkali diduga duga* kemungkinan tampak* konon dapat bisa akan diperkirakan perkira* rencana* berencana risiko ancaman khawatir menurut kata ujar dituduh tudingan jika apakah diharapkan harap* dianggap',
  },
  vi: {
    cues: 'có_thể có_lẽ dường_như được_cho_là bị_cáo_buộc nghi_ngờ có_khả_năng bị_nghi',
    idioms: '',
    answers:
      'có_thể có_lẽ dường_như được_cho cáo_buộc nghi khả_năng dự_kiến dự_báo kế_hoạch nguy_cơ lo_ngại theo cho_biết nói nếu liệu ước_tính hy_vọng xem_xét sẽ',
  },
  fa: {
    cues: 'شاید احتمالا احتمالاً ممکن ظاهرا ظاهراً گویا ادعایی مظنون',
    idioms: 'غیر ممکن',
    answers:
      'شاید احتمال* ممکن* ظاهرا* گویا می‌تواند می‌توانند تواند ادعا* مظنون* انتظار* پیش‌بینی* برآورد* برنامه* خطر* تهدید* نگران* گفت گفته طبق به_گفته اگر قرار امید* باید',
  },
};
