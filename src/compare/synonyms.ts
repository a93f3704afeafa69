/** Words of news that say one thing: each line meets in its first word. General knowledge of English, by hand. */
export const SYNONYMS = `
kill killed killing dead death deaths die died dying fatal fatality fatalities toll perish perished slain casualty lethal
injure injured injury injuries wound wounded hurt
evacuate evacuated evacuation evacuee displace displaced uproot uprooted
rescue rescued rescuer save saved
miss missing disappear disappeared unaccounted
arrest arrested detain detained detention custody jail jailed
employ employs employed employee hire hired hiring staff staffer workforce worker workers payroll labour job jobs
dismiss dismissed dismissal layoff layoffs redundancy redundant sack sacked laid
lend lends lent loan loans borrow borrowed borrowing credit
owe owed debt debts
claim claims claimed seek seeks sought sue sued demand demanded
compensate compensation damages reparation
build built construct construction erect
cost costs price
mud slurry sludge tailings tailing
dam embankment dyke dike levee wall
burst break broke broken fail failed failure collapse collapsed breach breached rupture
permit permitted legal lawful allow allowed licence license licensed
limit threshold maximum ceiling
produce produced production output pour poured
rise rises rose risen climb climbed increase increased grow grew growth jump jumped soar surge raise raised
fall falls fell fallen drop dropped decline declined decrease slip slipped shrink plunge tumble lower
vote votes voted voting ballot ballots poll polls
pass passed passing approve approved approval adopt adopted
protest protests protester protesters march marched demonstrate demonstrator demonstrators rally rallies
attack attacks strike strikes raid raids assault assaults airstrike airstrikes bombing
ship boat vessel ferry tanker freighter
quake earthquake tremor temblor
fire blaze inferno wildfire
wage wages salary salaries
promise promised pledge pledged vow vowed commit committed
revenue sales turnover
profit profits earnings
buy bought acquire acquired acquisition purchase purchased
share shares stock stocks stake
plane aircraft jet airliner airplane
troop troops soldier soldiers serviceman servicemen personnel
lawmaker lawmakers legislator legislators deputy deputies parliamentarian parliamentarians mp mps
parliament chamber assembly legislature
withdraw withdrew withdrawn withdrawal expel expelled expulsion oust ousted removal departure
spend spends spent spending invest invested investment
doctor doctors physician medic
child children kid kids
house houses home homes dwelling
destroy destroyed demolish demolished raze razed flatten flattened ruin ruined
school schools college
road roads highway motorway
company firm business corporation
police policeman policemen officer
fund funds
begin began start started open opened launch launched
end ended finish finished close closed complete completed
refugee refugees migrant migrants
voter voters electorate
fine fined penalty
sentence sentenced imprison imprisoned imprisonment
infect infected infection infections
vaccine vaccines vaccinate vaccinated vaccination dose doses jab
test tests tested
rocket rockets missile missiles
car cars vehicle vehicles
shop shops store stores
customer customers client clients
area territory
crowd crowds gather gathered gathering
attend attended attendance turnout present
height high tall
depth deep
length long
width wide
weight weigh weighs weighed heavy
rain rains rainfall downpour
student students pupil pupils
crop harvest harvested yield
aid relief help assistance
electricity power
battle fight fighting combat clash clashes
`;
