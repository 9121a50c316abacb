/** A headline and the text below it. */
export interface Sample {
  readonly title: string;
  readonly text: string;
}

/** One shipwreck as the news of a language tell it. */
export interface Language {
  readonly lang: string;
  /** Three articles on one shipwreck. */
  readonly story: readonly Sample[];
  /** Look-alikes: another accident at sea, and other news. */
  readonly others: readonly Sample[];
}

export const LANGUAGES: readonly Language[] = [
  {
    lang: "de",
    story: [
      {
        title: "Fähre Amalia läuft vor Torsk auf Riff",
        text: "Die Fähre Amalia ist am Sonntag vor der Insel Torsk auf ein Riff gelaufen. Alle 214 Fahrgäste wurden von der Küstenwache gerettet. Kapitän Henrik Sund sprach von einem Ausfall der Ruderanlage.",
      },
      {
        title: "Nach Unglück der Amalia: Razzia bei Reederei",
        text: "Nach dem Unglück der Fähre Amalia vor Torsk hat die Polizei die Reederei durchsucht. Kapitän Henrik Sund macht die Ruderanlage verantwortlich. Die Küstenwache hat das Riff gesperrt.",
      },
      {
        title: "Ruderanlage der Fähre Amalia war defekt",
        text: "Die Ruderanlage der Fähre Amalia war schon vor der Fahrt nach Torsk defekt, sagte Kapitän Henrik Sund. Die Reederei wusste nach Angaben der Polizei davon.",
      },
    ],
    others: [
      {
        title: "Frachter Borussia brennt im Hafen",
        text: "Im Hafen von Lunde ist am Montag der Frachter Borussia in Brand geraten. Die Feuerwehr löschte das Feuer nach drei Stunden. Die Besatzung blieb unverletzt.",
      },
      {
        title: "Stadtrat streitet über neue Schule",
        text: "Der Stadtrat will am Montag über den Bau der neuen Schule entscheiden. Die Kosten sind noch nicht bekannt, und viele Eltern sind unzufrieden.",
      },
      {
        title: "Zoll findet Uhren im Koffer",
        text: "Am Flughafen hat der Zoll in einem Koffer vierzig gefälschte Uhren gefunden. Gegen den Reisenden wird nun ermittelt.",
      },
    ],
  },
  {
    lang: "es",
    story: [
      {
        title: "El ferri Amalia encalla frente a la isla de Torsk",
        text: "El ferri Amalia encalló el domingo frente a la isla de Torsk. Los 214 pasajeros fueron rescatados por la guardia costera. El capitán Henrik Sund habló de un fallo del timón.",
      },
      {
        title: "Registran la naviera del ferri Amalia",
        text: "La policía registró la naviera tras el naufragio del ferri Amalia frente a Torsk. El capitán Henrik Sund culpa al timón. La guardia costera cerró el arrecife.",
      },
      {
        title: "El timón del Amalia ya estaba averiado",
        text: "El timón del ferri Amalia estaba averiado antes de zarpar hacia Torsk, según el capitán Henrik Sund. La naviera lo sabía, afirma la policía.",
      },
    ],
    others: [
      {
        title: "Arde un carguero en el puerto de Lunde",
        text: "Un carguero se incendió el lunes en el puerto de Lunde. Los bomberos apagaron las llamas en tres horas y la tripulación salió ilesa.",
      },
      {
        title: "El ayuntamiento debate una escuela nueva",
        text: "El ayuntamiento decidirá el lunes si construye una escuela nueva. Se desconoce el coste y muchos padres están descontentos.",
      },
      {
        title: "Hallan relojes falsos en una maleta",
        text: "Los aduaneros encontraron cuarenta relojes falsos en una maleta del aeropuerto. El viajero está siendo investigado.",
      },
    ],
  },
  {
    lang: "ru",
    story: [
      {
        title: "Паром «Амалия» сел на мель у острова Торск",
        text: "Паром «Амалия» в воскресенье сел на мель у острова Торск. Береговая охрана спасла всех 214 пассажиров. Капитан Хенрик Сунд сообщил об отказе рулевого управления.",
      },
      {
        title: "Полиция обыскала владельца парома «Амалия»",
        text: "После аварии парома «Амалия» у острова Торск полиция провела обыск в судоходной компании. Капитан Хенрик Сунд винит рулевое управление. Береговая охрана закрыла риф.",
      },
      {
        title: "Руль парома «Амалия» был неисправен",
        text: "Рулевое управление парома «Амалия» было неисправно ещё до рейса на остров Торск, сказал капитан Хенрик Сунд. Полиция считает, что судоходная компания об этом знала.",
      },
    ],
    others: [
      {
        title: "В порту Лунде загорелось грузовое судно",
        text: "В понедельник в порту Лунде загорелось грузовое судно. Пожарные потушили огонь за три часа, экипаж не пострадал.",
      },
      {
        title: "Городской совет спорит о новой школе",
        text: "Городской совет в понедельник решит, строить ли новую школу. Стоимость пока неизвестна, многие родители недовольны.",
      },
      {
        title: "Таможня нашла поддельные часы",
        text: "В аэропорту таможня нашла в чемодане сорок поддельных часов. Против путешественника начато расследование.",
      },
    ],
  },
  {
    lang: "ar",
    story: [
      {
        title: "جنوح العبارة أماليا قرب جزيرة تورسك",
        text: "جنحت العبارة أماليا يوم الأحد قرب جزيرة تورسك. وأنقذ خفر السواحل جميع الركاب البالغ عددهم 214. وتحدث القبطان هنريك سوند عن عطل في الدفة.",
      },
      {
        title: "الشرطة تفتش شركة العبارة أماليا",
        text: "فتشت الشرطة مكاتب الشركة بعد حادث العبارة أماليا قرب جزيرة تورسك. ويقول القبطان هنريك سوند إن الدفة هي السبب. وأغلق خفر السواحل المنطقة.",
      },
      {
        title: "دفة العبارة أماليا كانت معطلة",
        text: "كانت دفة العبارة أماليا معطلة قبل الرحلة إلى جزيرة تورسك بحسب القبطان هنريك سوند. وتقول الشرطة إن الشركة كانت تعلم ذلك.",
      },
    ],
    others: [
      {
        title: "حريق في سفينة شحن بميناء لوندي",
        text: "اندلع حريق يوم الاثنين في سفينة شحن بميناء لوندي. وأخمد رجال الإطفاء النيران خلال ثلاث ساعات ولم يصب أحد من الطاقم.",
      },
      {
        title: "مجلس المدينة يناقش بناء مدرسة",
        text: "يقرر مجلس المدينة يوم الاثنين بناء مدرسة جديدة. والتكلفة غير معروفة بعد وكثير من الآباء غير راضين.",
      },
      {
        title: "الجمارك تعثر على ساعات مزيفة",
        text: "عثرت الجمارك في المطار على أربعين ساعة مزيفة داخل حقيبة. ويخضع المسافر للتحقيق.",
      },
    ],
  },
  {
    lang: "ja",
    story: [
      {
        title: "客船アマリア号がトルスク島沖で座礁",
        text: "客船アマリア号は日曜日、トルスク島沖で座礁した。乗客二百十四人は沿岸警備隊に救助された。ヘンリク・スンド船長は舵の故障だと話した。",
      },
      {
        title: "アマリア号座礁で運航会社を捜索",
        text: "警察はトルスク島沖で座礁した客船アマリア号の運航会社を捜索した。ヘンリク・スンド船長は舵の故障が原因だと主張している。沿岸警備隊は海域を閉鎖した。",
      },
      {
        title: "アマリア号の舵は出航前から故障",
        text: "客船アマリア号の舵はトルスク島へ出航する前から故障していたと、ヘンリク・スンド船長が語った。警察によると運航会社は知っていた。",
      },
    ],
    others: [
      {
        title: "ルンデ港で貨物船が火災",
        text: "月曜日、ルンデ港で貨物船から火が出た。消防が三時間で消し止め、乗組員にけがはなかった。",
      },
      {
        title: "市議会が新しい学校を議論",
        text: "市議会は月曜日に新しい学校を建てるかどうか決める。費用はまだ決まっておらず、不満を持つ親も多い。",
      },
      {
        title: "税関が偽の時計を発見",
        text: "空港の税関がかばんの中から偽の時計四十個を見つけた。旅行者は調べを受けている。",
      },
    ],
  },
  {
    lang: "zh",
    story: [
      {
        title: "阿玛利亚号渡轮在托斯克岛附近触礁",
        text: "阿玛利亚号渡轮星期天在托斯克岛附近触礁。海岸警卫队救出全部二百一十四名乘客。船长亨里克·松德说船舵失灵。",
      },
      {
        title: "警方搜查阿玛利亚号渡轮公司",
        text: "阿玛利亚号渡轮在托斯克岛附近触礁后,警方搜查了渡轮公司。船长亨里克·松德认为原因是船舵失灵。海岸警卫队封锁了礁石。",
      },
      {
        title: "阿玛利亚号船舵出航前已失灵",
        text: "船长亨里克·松德说,阿玛利亚号渡轮驶往托斯克岛之前船舵已经失灵。警方称渡轮公司知道此事。",
      },
    ],
    others: [
      {
        title: "伦德港一艘货船起火",
        text: "星期一,伦德港一艘货船起火。消防员三小时后把火扑灭,船员没有受伤。",
      },
      {
        title: "市议会讨论建新学校",
        text: "市议会星期一将决定是否建新学校。费用还不清楚,许多家长不满意。",
      },
      {
        title: "海关查获假手表",
        text: "机场海关在一个行李箱里发现四十块假手表。这名旅客正在接受调查。",
      },
    ],
  },
];
