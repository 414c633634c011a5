import type { CueLexicon } from './cue-lexicon.js';

/** How a language says no. `answers` are words with a no inside that may render a denial: `fail`, `lack`, `unlawful`. */
export const NEGATION: Readonly<Record<string, CueLexicon>> = {
  en: {
    cues: "not n't cannot cant never nobody nothing none nowhere no without neither",
    idioms:
      "not only|not just|not simply|not merely|not least|whether or not|not to mention|no doubt|no fewer than|no less than|no more than|no later than|no matter|no sooner|no wonder|nothing but|nothing less than|not until|never before|without doubt|no question|no longer than|why not|isn't it|aren't they|can't wait|cannot wait|can't help|not uncommon|not unusual|not unlike|nothing short of|if not|more often than not|no stranger|none other than|no 1|no 2|no 3|no 10|would not|without incident",
    answers:
      'un* !under* !unit* !uni* !until !union* !uncle !uncles !unanim* !unveil* !undert* !unleash* !update* invalid* incomplet* insuffic* ineffect* incapab* invisib* inactiv* inadequa* inabil* independ* inconsist* incorrect* ineligib* insecur* inaccur* inappropri* inaction inconclus* indefinit* indirect* inevitab* informal* injust* innocen* insan* intoler* involunt* impossib* improper* immatur* improb* immun* irregul* irrespons* irrelev* illegal* illicit* illegit* non* disagree* disapprov* dislike* distrust* dissatisf* discontinu* disput* disbel* disapp* disclaim* misl* mistak* missing missed anti* *less *-free lack* absen* avoid* !ceasefire* !denmark !denote* !dense* !dens* !dental* !dentist* !anticip* !antiq* prevent* refus* reject* declin* den* fail* stop* halt* ceas* lost lose losing rather instead barely hardly scarcely rarely seldom only nor unless until few little free forbid* forbad* ban banned banning bars barred prohibit* exclud* rule_out ruled_out rules_out ruling_out except* neglect* omit* forgo* abandon* cancel* zero false wrong doubt* oppos* withdr* away remain* yet hold holds held steady undecided undetermined pending empty nil gone less lesser fewer least outside non contradict* contrary miss misses ignor* flout* cleared keep_from keeps_from kept_from without spare* stay_out steer_clear off-limits disregard* shun* waiv* scrap* drop_plans let_off',
    restrictors: 'until before unless except but beyond more_than',
  },
  zh: {
    cues: '没有 没 不 未 并非 无 勿 别再 从未 从不 绝不 毫无 尚未 未曾 未能 不曾 非',
    idioms:
      '无视|無視|无情|无限|无聊|无助|无端|无私|无形|无偿|无条件|无记名|无党派|无烟|无铅|无害|无菌|无核|无息|无声|无名|无尽|无止境|无人驾驶|无论如何|未婚夫|未婚妻|不仅|不过|不断|不久|不少|不同|不得不|不但|不止|不只|不足|不满|不良|不超过|不到|不论|不管|不安|不幸|不已|不料|未来|无论|无疑|没收|毫无疑问|不可避免|不动产|不明|不稳定|不利|不妨|不如|无线|差不多|对不起|不间断|不景气|不等|不一|未成年|未婚|无人机|无障碍|不锈钢|不适|不错|不惜|不禁|不愧|不乏|不佳|不法|不当|不易|不平|不屑|不必说|不用说|不外乎|不时|不由|不知不觉|非常|非洲|非法|非凡|是非|除非|无非|无奈|无辜|无数|无家可归|无关紧要|无不|无所谓|莫不|不得|不敌|不敢当|不治|不懈|不俗|不朽|不可思议|不成比例|不失|没落|淹没|沉没|出没|埋没|未必|要不|要不然|不然|不妥|不慎|不容|不堪|不单|不独|不光|不下|不低于|不少于|不少於|不高于|不小于|不大于|不多于|不晚于|不迟于|不亚于|非营利|非政府|非盈利|非裔|非议|非典|非洲|南非|北非|西非|东非|中非|无锡|无线电|无政府|无产|无期徒刑|无罪|未遂|未知|未经|未完成|无效|无法|无力|无缘|无意|无权|无须|无需|不必|不准|不许|不可|不能|不会|不再|不愿|不想|不肯|不敢|不应|不该|不允许|未满|不排除|未经授权|不甚|不说|不得了|不知所措|不用|不过是',
    answers:
      '无法 无力 无缘 无意 无权 无须 无需 不必 不准 不许 不可 不能 不会 不再 不愿 不想 不肯 不敢 不应 不该 不允许 不得 不足 不满 不明 不良 不利 不同 不安 不当 不法 不妥 不容 不佳 不到 未必 未知 未经 未成年 无罪 无效 无家可归 无辜 无数 非法 缺乏 缺少 缺席 拒绝 否认 否决 避免 防止 阻止 免于 免除 免税 免费 失败 失去 停止 终止 禁止 严禁 放弃 取消 排除 除外 而不是 难以 很少 鲜有 极少 仅 只有 直到 除非 反对 错误 落空 空白 免',
    restrictors: '之前 以前 前 才 除非 直到 以外',
  },
  es: {
    cues: 'no nunca jamás nada nadie ningún ninguna ninguno tampoco sin ni',
    idioms:
      'no sólo|no solo|no solamente|no obstante|no bien|nada más|nada menos|sin embargo|sin duda|sin dudas|ni que decir|no cabe duda|más que nada|antes que nada|sin precedentes|como si nada|jamás registrado|jamás registrada|jamás visto|nunca visto|nunca vista|nunca antes|más que nunca|por no decir|cuanto no|cuando no|no más de',
    answers:
      'des* !desde !desp* !desarroll* !destin* !desta* !descub* !descri* !descen* !desfil* !desie* !desemp* !dese* !design* inváli* inval* incompl* insufic* inefic* incap* invisib* inactiv* inadecu* independ* inconsist* incorrec* insegur* inapropi* inevit* indirec* inocen* injust* intoler* imposib* improb* impropi* inmun* irregul* irrespons* irrelev* ilegal* ilícit* ilegít* inútil* inédit* incierto* incert* anti* !antig* !anticip* !negoc* !negr* evit* carec* carent* falt* poco poca pocos pocas rechaz* neg* nieg* fracas* exclu* impid* imped* prohib* dej* sino apenas solo sólo únicamente hasta salvo excepto contra cancel* abandon* cese cesar ajen* libre perd* pierd* error equivoc* dud*',
    concord: true,
    restrictors: 'hasta antes más sino excepto salvo menos',
  },
  fr: {
    cues: "pas jamais~ne~n' rien aucun aucune guère nul~ne~n' nulle~ne~n' personne~ne~n' personne_ne personne_n' rien_ne rien_n' nul_ne nul_n' plus~ne~n' sans ni non nullement",
    idioms:
      'pas seulement|pas uniquement|pas moins de|pas moins|un pas|le pas|premier pas|pas à pas|non seulement|non plus|sans doute|sans précédent|sans cesse|rien que|plus que jamais|jamais enregistré|jamais enregistrée|jamais vu|jamais vue|jamais atteint|ne plus que|sans aucun doute|pas mal|de rien|non loin|cent pas|les pas|ses pas|leurs pas|grand pas|faux pas|nouveau pas|par personne|une personne|la personne|chaque personne|cette personne|les personnes|de personne|aucune personne|sans incident',
    answers:
      "inval* incompl* insuff* ineff* incap* invisib* inact* inadéqu* indépend* incorrect* inévit* indirect* innocen* injust* intolér* impossib* improb* irrégul* irrespons* illégal* illicit* illégit* inutil* inédit* incert* inconnu* indispon* désac* désappr* désint* dépourvu* non* anti* !antiq* !anticip* évit* empêch* manqu* faute défaut refus* rejet* échou* échec* interdi* exclu* priv* absen* peu plutôt seulement seul que~ne~n' sauf hormis contre cess* annul* abandon* perd* libre erreur dout* démen*",
    concord: true,
    restrictors: "avant que~ne~n' hormis sauf sinon jusqu",
  },
  de: {
    cues: 'nicht kein keine keinen keinem keiner keines nie niemals niemand niemanden niemandem nichts nirgends keinerlei keineswegs ohne weder keinesfalls',
    idioms:
      'nicht nur|nicht zuletzt|nicht mehr als|nicht weniger als|nicht allein|nicht bloß|nichts als|ohne zweifel|kein zweifel|nicht umsonst|nicht wahr|nicht einmal|ohnehin|ohne weiteres|nicht selten|nichts anderes als|gar nicht erst|wenn nicht|ob oder nicht',
    answers:
      'un* !und !uns* !unter* !uni* !unfall* !unfäl* !ungar* miss* !missi* *los *lose *losen *loser *loses *losem *losigkeit nicht* anti* noch kaum statt anstatt außer erst nur sondern verhinder* verzicht* vermeid* fehl* mangel* scheiter* gescheitert verweiger* weiger* ablehn* abgelehnt lehn* verlor* verlier* verbot* verbiet* untersag* ausgeschloss* ausschließ* bestreit* bestritt* dementier* leugn* frei *frei *freie *freien *freier leer wenig* selten falsch* absag* abgesagt gegen zweifel* entgeh* entfall* entfiel* frühestens verfehl* abgeh* ignorier* missacht* gesperrt tabu einstell* eingestellt abgebrochen ausfall* ausgefallen',
    restrictors: 'vor bevor ehe bis außer mehr_als länger_als',
  },
  pt: {
    cues: 'não nunca jamais nada ninguém nenhum nenhuma nenhuns sem nem tampouco',
    idioms:
      'não só|não apenas|não somente|não obstante|nada mais|nada menos|sem dúvida|sem dúvidas|sem precedentes|nem sempre|nada além|pra não dizer|nem que',
    answers:
      'des* !desde !desen* !dest* !desp* !descob* !descre* !desc* !desej* !desf* !design* inváli* inval* incompl* insufic* inefic* incap* invis* inativ* inadequ* independ* inconsist* incorret* insegur* inevit* indiret* inocen* injust* intoler* impossív* improv* impróp* imun* irregul* irrespons* irrelev* ilegal* ilícit* ilegít* inútil* inédit* incert* desconhec* desacord* desment* anti* !antig* !antecip* !negóc* !negoc* !negr* evit* falt* carec* pouco pouca poucos poucas rejeit* recus* neg* fracass* exclu* imped* proib* deix* senão apenas só somente até salvo exceto contra cancel* abandon* cess* livre perd* erro dúvid* duvid* falh* mais~não',
    concord: true,
    restrictors: 'até antes senão exceto salvo menos mais',
  },
  it: {
    cues: 'non mai nulla niente nessuno nessuna nessun senza né neppure neanche nemmeno',
    idioms:
      "non solo|non soltanto|non appena|nonostante|senza dubbio|senza precedenti|più che mai|come non mai|mai registrato|mai registrata|mai visto|mai vista|niente meno|non a caso|mai più di|nient'altro che|non foss'altro|se non",
    answers:
      'invalid* incompl* insuff* ineff* incap* invisib* inatt* inadegu* indipend* incorr* insicur* inevit* indirett* innoc* ingiust* intoll* impossib* improb* immun* irregol* irrespons* irrilev* illegal* illecit* illegitt* inutil* inedit* incert* sconosc* sment* scongiur* disac* disocc* anti* !antic* !negoz* !negr* evit* manc* poco poca pochi poche rifiut* respin* neg* falli* esclu* imped* vieta* viet* proibi* smett* solo soltanto finché salvo tranne contro annull* abbandon* cess* libero libera perd* perso persa persi perse errore dubbi* bensì anziché invece privo priva assen* mancat* ignor* incompet*',
    concord: true,
    restrictors: 'fino finché prima se tranne salvo meno',
  },
  ru: {
    cues: 'не нет никогда никто никого никому ничего ничто ничем никакой никакая никакого никаких никакой нигде нельзя без ни невозможно',
    idioms:
      'не только|не менее|не более|не раз|не исключено|не исключил|не исключила|не исключает|не позднее|не ранее|тем не менее|не просто|едва ли не|чуть не|чуть ли не|не считая|не без|без сомнения|не меньше|не больше|не прочь|во что бы то ни стало|как бы ни|кто бы ни|что бы ни|не могли не|не мог не|не может не|нет сомнений',
    answers:
      'не* !нефт* !недел* !некотор* !нескольк* !немец* !неме* !нерв* !него !нее !неё !ней !них !небо* !неб* без* !безопас* бес* !бесед* анти* нет лишь только едва вряд отказ* отклон* отриц* отверг* опроверг* провал* отсутств* запре* запрещ* исключ* кроме против прекра* отмен* лиш* потер* утрат* избеж* избег* мало редко сомне* пуст* вместо неудач* игнорир* проигнорир* неуполномоч* приостан* сорва* разреш*',
    concord: true,
    restrictors: 'до раньше пока прежде кроме иначе',
  },
  ja: {
    cues: 'ない なかっ ません なく ず、 ずに ずと ざる ぬ。 わけではな ていな てな 未だ',
    idioms:
      'だけでなく|間違いない|間違いなく|少なくない|少なくと|かもしれない|かもしれません|なければならない|なければならなかっ|なければなら|なくてはならない|なくてはいけない|ねばならない|にもかかわらず|まず、|必ず|わずか|のみならず|思わず|いずれ|ざるを得ない|ざるをえない|相次ぐ|なくなった|亡くな|少なく|限らず|問わず|に過ぎない|にすぎない|ほかならない|他ならない|ばかりでなく|ほどなく|まもなく|間もなく|絶え間なく|ようがない|しかない|ないか。|のではないか|ではないか|わけにはいかない|ざるを|ないと',
    answers:
      'ないと ないか しかない に過ぎない にすぎない なくなった なければ なくては ねば のではないか わけにはいかない 不 未 無 否 拒 欠 禁 避 失 防 止 非 反対 まい なし せず ゼロ 難し だけ のみ 免 怠 停電 断水 中止 見合わせ 見送 断念 途絶 欠如 従わ 免れ',
    restrictors: 'まで しか 以前 限り 前に までに',
  },
  ko: {
    cues: '않 못하 못했 못한 못할 못해 없 아니 못 아닌',
    idioms:
      '뿐만 아니|뿐 아니|아니라도|아니나 다를까|없이는|끊임없|틀림없|수밖에 없|어쩔 수 없|지 않으면 안|지 않을 수 없|다름없|다름 아닌|안전|안보|안정|안내|안건|안팎|안쪽|동안|방안|법안|제안|불안|치안|대안|예산안|안에|안으로|안의|안이|보안|현안|개정안|해안|연안|미안|편안|평안|장안|안티|안드|안심|안과|안경|못지않|만만치 않|적지 않',
    answers:
      '안 불가 불법 불참 불허 불명 불투명 불안정 불충분 비상식 비공개 비핵 비정상 무효 무죄 무산 무료 무관 미확인 미정 미흡 미완 부재 부족 부인 부정 부결 금지 거부 거절 반대 실패 중단 중지 취소 포기 제외 배제 막았 막기 막을 막는 피하 방지 예방 결여 드물 어렵 어려 힘들 없 않 못 만에 대신 불구속 정전 단수 무시 불복 미달 미만 끊 멈 중단',
    restrictors: '까지 전까지 밖에 전에 이전',
  },
  ar: {
    cues: 'لا لم لن ليس ليست ليسوا عدم دون بدون بلا ولا ولم ولن وليس أبدا لست لسنا لستم ليسا لسن ولست ولسنا فليس فلا فلم فلن ألا وألا',
    idioms:
      'لا سيما|لا يزال|لا تزال|لا يزالون|لا بد|لا شك|ما زال|لا غير|غير أن|ليس فقط|لا محالة|ولا سيما|لا يقل عن|لا تقل عن|لا أقل|إن لم يكن|لا يستبعد|لا تستبعد|لم يستبعد|لم تستبعد|ولا يستبعد|ولا تستبعد',
    answers:
      'عدم غير دون بدون بلا رفض* يرفض* ترفض* نفى نفت ينفي تنفي نفي* منع* يمنع* تمنع* حظر* يحظر* فشل* يفشل* تفشل* أخفق* تجنب* يتجنب* افتقار* يفتقر* نقص* غياب* قلة توقف* أوقف* وقف* إلغاء* ألغ* استبعد* استثناء إلا سوى فقط بل ضد معارض* يعارض* خسر* فقد* خالي* خالٍ خال صعب* نادر* بالكاد مستحيل* تعذر* يتعذر* انعدام وقف تجاهل* يتجاهل* إهمال* أهمل* مستبعد* وغير',
    restrictors: 'حتى قبل إلا سوى',
  },
  nl: {
    cues: 'niet geen nooit niemand niets nergens zonder noch nimmer',
    idioms:
      'niet alleen|niet slechts|niet in de laatste plaats|zonder twijfel|niet meer dan|niet minder dan|niets anders dan|al dan niet|niet eens',
    answers:
      'on* !onder* !ons* !onz* !ontwikk* !ontmoet* !ontvang* !ontstaan* !ontdek* !onge* *loos *loze niet* anti* weiger* verwerp* verworp* voorkom* vermijd* ontbre* ontbrak* gebrek* mislukt* falen faalt faalde verbod* verbied* uitgeslot* uitsluit* ontken* verlor* verlies* verliez* alleen slechts pas tenzij weinig zelden nauwelijks tegen vrij *vrij *vrije fout* schrap* misloop* misgelop* negeer* genegeerd',
    restrictors: 'voor voordat tot behalve meer_dan eerder',
  },
  pl: {
    cues: 'nie nigdy nikt nikogo nikomu nic niczego niczym żaden żadna żadne żadnego żadnej żadnych nigdzie bez ani',
    idioms:
      'nie tylko|nie mniej|nie więcej|nie później|nie wcześniej|nie lada|nie sposób|bez wątpienia|niemniej|nie bez|co nie co|nie raz|nie dość że|ani trochę|jak nigdy|nie żyją|nie żyje',
    answers:
      'nie* !nieco !niesi* !niós* !nieś* !niem* !niedziel* !niech* !niebo* !niekt* !niedaw* !niebawem bez* !bezpiecz* !bezpoś* anty* brak* odm* odrzuc* zaprzecz* zapobie* zapobieg* unik* zakaz* zabron* wyklucz* straci* utrat* przegra* przesta* zaprzesta* przeciw* tylko dopiero dopóki mało rzadko ledwie poza oprócz pozbaw* anul* odwoł* porażk*',
    concord: true,
    restrictors: 'przed zanim dopóki do wcześniej oprócz',
  },
  cs: {
    cues: 'ne není nejsou nebyl nebyla nebylo nebyli nebyly nebude nebudou nemá nemají neměl neměla neměli nemůže nemohou nemohl nemohla nemohli nikdy nikdo nikoho nikomu nic ničeho nikde žádný žádná žádné žádného žádnou žádných bez nikoli nikoliv ani nelze nesmí',
    idioms: 'nejen|nejenom|ne jen|bez pochyby|bezpochyby|nic než|ani ne|nemluvě o|co nejdříve|ne méně než|ne více než',
    answers:
      'ne* !nebo !než !nech* !nej* !nemoc* !neděl* !nedáv* !nez* !nesl* !nes* bez* !bezpeč* proti* odmít* popř* zabrán* zabraň* předejí* vyhn* vyhý* zakáz* zákaz* vylouč* chyb* nedostat* ztrat* ztrác* prohr* přest* zruš* pouze jen jenom dokud málo zřídka sotva kromě selh* postrád* nejdřív* neživ* mrtv* ignor*',
    concord: true,
    restrictors: 'před dřív dříve dokud než do',
  },
  uk: {
    cues: 'не немає нема ніколи ніхто нікого нікому нічого ніщо ніде жоден жодна жодного жодної жодних без ні неможливо',
    idioms:
      'не тільки|не лише|не менше|не більше|не раз|не виключено|не пізніше|тим не менш|не просто|без сумніву|ледь не|мало не',
    answers:
      'не* !нещод* !небо* !неділ* !німе* !нього !неї без* !безпе* анти* лише тільки ледве навряд відмов* відхил* запереч* спрост* провал* відсут* забор* виключ* крім проти припин* скас* позбав* втра* уник* мало рідко сумнів* замість ігнор* зірва*',
    concord: true,
    restrictors: 'до раніше поки перш крім',
  },
  tr: {
    cues: 'değil değildi değildir yok yoktu yoktur hayır asla hiç hiçbir hiçbiri kimse *madı *medi *mıyor *miyor *muyor *müyor *mıyordu *miyordu *mayacak *meyecek *mamış *memiş *maz *mez *mazlar *mezler *madan *meden *mayan *meyen *maması* *memesi* *madılar *mediler *mayaca* *meyece* *madığ* *mediğ* *masayd* *meseyd* *mıyor* *miyor* *muyor* *müyor* *maksızın *meksizin *mamıştı* *memişti* *mayıp *meyip *mamas* *memes* *mayaca* *mazsa* *mezse* *madık* *medik*',
    idioms: 'sadece değil|yalnızca değil|değil aynı zamanda|en az|hiç şüphesiz|şüphe yok|kaçınılmaz|değil mi',
    answers:
      '*sız *siz *suz *süz *sızlık *sizlik *suzluk *süzlük olmadan gayri* anti* red* reddet* reddett* inkar* yasak* engel* önle* kaçın* başarısız* eksik* yoksun* kaybet* kayıp durdur* iptal* vazgeç* sadece yalnızca ancak kadar dışında hariç karşı az nadiren zor* güçlükle son* ertele* aks*',
    concord: true,
    restrictors: 'kadar önce dışında',
  },
  hi: {
    cues: 'नहीं न मत ना बिना बग़ैर बगैर',
    idioms: 'न केवल|न सिर्फ|न सिर्फ़|ही नहीं|नहीं तो|न जाने|कम से कम|क्यों न|या नहीं|हो या न हो',
    answers:
      'ग़ैर* गैर* निर्दोष* अवैध* असंभव* अज्ञात* अनिश्चित* अस्वीकार* अनुपस्थित* इनकार इंकार मना रोक* प्रतिबंध* असफल* विफल* नाकाम* खारिज* अभाव कमी बचने बचाव बंद समाप्त ख़त्म खत्म केवल सिर्फ सिर्फ़ अलावा सिवाय खिलाफ विरोध* रहित मुक्त हार* खो* रद्द* शायद अनदेखी अनदेखा ठप',
    concord: true,
    restrictors: 'तक पहले सिवाय अलावा',
  },
  id: {
    cues: 'tidak tak bukan belum jangan tanpa tiada takkan bukanlah',
    idioms:
      'tidak hanya|bukan hanya|tidak cuma|bukan cuma|tidak saja|bukan saja|tak hanya|tidak kurang dari|tidak lebih dari|tanpa ragu|mau tidak mau|tidak lain|tak lain',
    answers:
      'non* anti* menolak ditolak tolak penolakan membantah bantah dibantah mencegah dicegah gagal kegagalan larang* dilarang melarang menghindari hindari kurang kekurangan berhenti menghentikan dihentikan batal membatalkan dibatalkan hanya cuma kecuali selain sebelum sulit sukar jarang hilang kehilangan bebas menentang lawan mustahil',
    restrictors: 'sampai sebelum kecuali hingga',
  },
  vi: {
    cues: 'không chưa chẳng chả đừng',
    idioms:
      'không chỉ|không những|không ngừng|không kém|không ít|hay không|không khí|không gian|không quân|hàng không|không phận|chưa kể|không thể không|không lâu|không dưới|không quá',
    answers: 'vô phi bất thiếu cấm ngăn tránh thất bại phủ hủy bỏ mất trừ chỉ hiếm dừng ngừng',
    restrictors: 'đến trước trừ',
  },
  fa: {
    cues: 'نه نیست نیستند نبود نبودند ندارد ندارند نداشت نداشتند نخواهد نخواهند نمی* نشد نشده نکرد نکرده نشود نکند هرگز هیچ هیچکس بدون بی',
    idioms: 'نه تنها|نه فقط|بی شک|بدون شک|نه چندان|بی سابقه|هیچ شکی نیست',
    answers:
      'غیر* نا* بی* عدم رد* انکار تکذیب* جلوگیری ممنوع* منع اجتناب شکست* ناکام* فقدان کمبود لغو* توقف* متوقف* فقط تنها جز مگر علیه ضد مخالف* سخت دشوار نادر پایان',
    concord: true,
    restrictors: 'تا قبل پیش جز مگر',
  },
};
