/** Which way a number is good, by the words of the indicator's name. Data only; extended here and nowhere else. */

function list(text: string): readonly string[] {
  return text
    .split(/[;\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "");
}

/** Taken out first: they hold the word for an evil and are none. */
export const HARMLESS = list(`
  bảo hiểm thất nghiệp; BHTN; bảo hiểm tai nạn; giảm nghèo; vì người nghèo; huyện nghèo; xã nghèo; thoát nghèo bền vững
  phòng cháy; chữa cháy; cứu nạn; an toàn giao thông; phòng, chống cháy nổ; tăng dân số cơ học; chuẩn nghèo; chỉ số giá trị
  năng suất lao động nông nghiệp; năng suất lao động nông, lâm; cho vay hộ nghèo; ngân hàng; mắc lưới; nghiện hút
  xuất nhập khẩu; xuất, nhập khẩu; xuất - nhập khẩu; thuế nhập khẩu`);

/** Evils: less is better where they are what is counted. */
export const EVILS = list(`
  thất nghiệp; thiếu việc làm; hộ nghèo; hộ cận nghèo; cận nghèo; người nghèo; tỷ lệ nghèo; nghèo đa chiều; tái nghèo; thiếu đói; đói
  suy dinh dưỡng; SDD; thấp còi; nhẹ cân; béo phì; thừa cân; thiếu máu; tử vong; tỷ suất chết; tỷ lệ chết; người chết; số chết; bị chết; bị thương
  tai nạn; TNGT; va chạm giao thông; tội phạm; phạm pháp; phạm pháp hình sự; trọng án; cháy; vụ cháy; cháy nổ; cháy, nổ; cháy rừng; vi phạm; vụ vi phạm
  phá rừng; ma túy; người nghiện; nghiện; tệ nạn; tảo hôn; hôn nhân cận huyết; hôn nhân cận huyết thống; cận huyết; cận huyết thống; bạo lực; xâm hại
  bỏ học; lưu ban; nghỉ học; mù chữ; thất học; nhập siêu; lạm phát; giá tiêu dùng; chỉ số giá tiêu dùng; CPI; chỉ số giá; ICOR; nợ xấu; nợ đọng; nợ quá hạn; nợ thuế
  bội chi; thất thu; thất thoát; tổn thất; ô nhiễm; phát thải; khí nhà kính; túi ni lông; nhựa dùng một lần; chôn lấp; đốt rơm rạ
  HIV; HIV/AIDS; nhiễm; mắc; mắc mới; mắc bệnh; ca mắc; ca bệnh; dịch bệnh; sốt rét; sốt xuất huyết; ngộ độc; hút thuốc; rượu bia; rượu, bia
  tăng dân số tự nhiên; gia tăng dân số; gia tăng dân số tự nhiên; phát triển dân số tự nhiên; tăng dân số; sinh con thứ 3; sinh con thứ ba
  sinh con thứ 3 trở lên; sinh con thứ ba trở lên; khiếu kiện; khiếu nại; đơn thư; tồn đọng; quá hạn; trễ hạn; chậm hạn; chậm tiến độ; quá tải
  nhà tạm; dột nát; lao động nông nghiệp; lao động nông, lâm; lao động nông lâm; lao động khu vực nông; lao động ngành nông; lao động trong nông
  lao động trong lĩnh vực nông; lao động trong ngành nông; lao động làm việc trong nông; lao động trong khu vực nông; thiếu đất; thiếu nước; thiếu nhà
  lấn chiếm; mất cân bằng giới tính; thiệt hại; hao hụt; di cư tự do; di dịch cư; không hoàn thành nhiệm vụ; không đạt; không hài lòng; không biết chữ
  chưa đạt; chưa có; chưa được; chưa biết; chưa hoàn thành; bị kỷ luật; xử lý kỷ luật; điểm nóng; trốn thuế; buôn lậu; gian lận; đuối nước; tự tử
  án tồn; bị hủy; oan sai; rác thải nhựa; bất bình đẳng; hệ số GINI; gini; đảo ngũ; trốn nghĩa vụ; chống lệnh; lạc hậu; chênh lệch giàu nghèo
  chi phí không chính thức; yếu kém; xếp loại yếu; học lực yếu; đình công; ngừng việc; sạt lở; ngập úng; ùn tắc; điểm đen; phá thai; suy thoái; tham nhũng; lãng phí`);

/**
 * Goods: words that say by themselves that more is better. A name with none of them and no evil says nothing: which way is good
 * is asked, not taken for granted.
 */
export const GOODS = list(`
  công nghiệp; tiểu thủ công nghiệp; dịch vụ; thương mại; nông nghiệp; nông, lâm nghiệp; nông, lâm; nông lâm ngư nghiệp; nông lâm; lâm nghiệp; thủy sản; thuỷ sản; chăn nuôi; trồng trọt; khoáng sản; thuế; phi nông nghiệp; thanh toán vốn; giải ngân vốn
  đô thị loại; bằng cấp; chứng chỉ; phá án; tích tụ; tập trung; thoát nghèo bền vững; chuyên nghiệp; chất lượng cao; bền vững
  tăng; tăng thêm; tăng trưởng; phát triển; nâng; nâng cao; nâng cấp; mở rộng; mở mới; thành lập; thành lập mới; xây dựng; xây mới; làm mới; trồng; trồng mới; khởi công; khánh thành; phấn đấu; duy trì; giữ vững; bảo đảm; đảm bảo
  đạt; đạt chuẩn; đạt tiêu chuẩn; hoàn thành; hoàn thành tốt nhiệm vụ; hoàn thành xuất sắc nhiệm vụ; xuất sắc; tiêu biểu; trong sạch; vững mạnh; giỏi; hài lòng; đúng hạn; trước hạn; đúng quy định; được công nhận; công nhận
  được; được sử dụng; sử dụng; tham gia; tiếp cận; bao phủ; độ bao phủ; che phủ; phủ sóng; phổ cập; huy động; thu hút; thu gom; xử lý; giải quyết; giải ngân; kết nạp; tuyển; giao quân; tuyển quân; đào tạo; tập huấn; bồi dưỡng; qua đào tạo; có việc làm; tạo việc làm; việc làm mới; có tay nghề
  xuất nhập khẩu; xuất, nhập khẩu; xuất - nhập khẩu; thuế nhập khẩu; hoạt động hiệu quả; hoạt động có hiệu quả; khai thác thủy sản; đánh bắt; đàn vật nuôi; có việc; cán bộ nữ; nữ đại biểu; nữ tham gia; nữ lãnh đạo; giá trị sản phẩm trên; vốn thực hiện; tổng vốn; vốn huy động; chỉ số cải cách; chỉ số năng lực; chỉ số hài lòng; có điện; có nước; có nhà; có máy; có bác sĩ; có thẻ; có trường; có internet; có đường; đi học; đến trường; huy động trẻ
  thu nhập; thu ngân sách; tổng thu; thu nội địa; thu thuế; thu từ; số thu; doanh thu; doanh số; lợi nhuận; kim ngạch xuất khẩu; xuất khẩu; giá trị sản xuất; giá trị sản phẩm; giá trị tăng thêm; giá trị gia tăng; GRDP; GDP; tổng sản phẩm; tổng mức bán lẻ; bán lẻ; bán hàng; vốn đầu tư; huy động vốn; tích lũy; dư nợ tín dụng; tổng đầu tư; FDI; IIP; chỉ số sản xuất
  sản lượng; sản lượng lương thực; năng suất; diện tích; tổng đàn; số con; bò; trâu; lợn; gia cầm; lúa; ngô; trồng rừng; nuôi trồng; chế biến; lương thực; lương thực bình quân; thịt; trứng; sữa; xi măng; điện sản xuất; may mặc; công suất
  khách du lịch; lượt khách; du khách; luân chuyển; thuê bao; hòm thư; trực tuyến; chuyển đổi số; số hóa; không dùng tiền mặt; chữ ký số; băng thông; kinh tế số; PCI; PAPI; PAR INDEX; SIPAS; ICT; DTI
  nước sạch; hợp vệ sinh; nước hợp vệ sinh; điện lưới; thắp sáng; bê tông; cứng hóa; nhựa hóa; kiên cố; kiên cố hóa; thủy lợi; chiếu sáng; nhà ở; nhà ở xã hội; nhà văn hóa; công viên; cây xanh; đô thị hóa; cấp nước
  bảo hiểm; bảo hiểm y tế; BHYT; BHXH; tiêm chủng; tiêm; khám; khám chữa bệnh; giường bệnh; bác sĩ; bác sỹ; dược sĩ; trạm y tế; tuổi thọ; thể dục; thể thao; luyện tập; đến trường; nhập học; tốt nghiệp; lên lớp; biết chữ; xóa mù; chuyên cần; trên chuẩn
  văn hóa; gia đình văn hóa; nông thôn mới; NTM; kiểu mẫu; OCOP; VietGAP; VietGap; hữu cơ; công nghệ cao; liên kết; hợp tác xã; HTX; doanh nghiệp; trang trại; tổ hợp tác; làng nghề; cụm công nghiệp; khu công nghiệp; lấp đầy; sáng kiến; đề tài
  khám phá; điều tra; hòa giải; giám sát; kiểm tra; thanh tra; tiếp công dân; tuyên truyền; đối thoại; phát thanh; phát hành; đảng viên; đảng viên mới; đoàn viên; hội viên; cấp giấy; cấp giấy chứng nhận; giấy chứng nhận; khai sinh; quy hoạch; ban hành; an toàn; bình yên; thoát nghèo; thoát; ủng hộ; vận động; quyên góp; trợ giúp; chăm sóc; đề án; mô hình; công trình; dự án`);

/** Evils that say how badly something is done, whatever it is: "hồ sơ giải quyết trễ hạn". */
export const BADLY_DONE = list(`
  trễ hạn; quá hạn; chậm hạn; chậm tiến độ; bị hủy; không đạt; không hoàn thành nhiệm vụ; không hài lòng; chưa đạt; chưa có; chưa được; chưa hoàn thành; oan sai`);

/** What may follow an evil that is itself counted; anything else makes the name one of something about the evil. */
export const PLAIN_TAILS = list(`
  theo; của; trên; tại; ở; trong; năm; cuối năm; cuối kỳ; đầu năm; cuối; đến; bình quân; trung bình; hàng năm; hằng năm; mỗi năm; hàng; hằng; do; vì; vùng; khu vực
  thành thị; nông thôn; người; đồng bào; dân tộc; trẻ; trẻ em; dưới; thể; đa chiều; chuẩn; giai đoạn; so; so với; còn; còn lại; giảm; giảm nghèo; hiện; toàn; xã; phường; huyện; tỉnh
  địa bàn; giao thông; giao thông đường bộ; đường bộ; hình sự; nghiêm trọng; rất nghiêm trọng; về; và; hoặc; với; hộ; tập thể; thực phẩm; lao động; thấp còi; nhẹ cân; gầy còm; béo phì; cân nặng; chiều cao
  tự nhiên; trở lên; từ; không; đông người; vượt cấp; kéo dài; pháp luật; hành chính; lâm luật; đất đai; xây dựng; trật tự; môi trường; sạch; điện năng; điện; nước; sau thu hoạch; thuế; nghiệp; thủy sản; trong tổng
  ngân sách; xây dựng cơ bản; thương mại; năng lượng; liên quan; xảy ra; phát sinh; phát sinh mới; mới; bậc; cấp; tiểu học; trung học; THCS; THPT; mầm non; giới; gia đình; trẻ sơ sinh; sơ sinh; mẹ
  bệnh; lao; HIV; sốt rét; sốt xuất huyết; rừng; nổ; tài sản; thiên tai; lớn; ma túy; trái phép; tình dục; bà mẹ; ở trẻ; ở trẻ em; đô thị; lâm nghiệp; thủy sản; trực tiếp; được giao; bình quân năm; toàn xã hội`);

/** Before an evil: what is done about it, or a good thing that belongs to those concerned. */
export const REMEDIES_BEFORE = list(`
  xóa; xử lý; giải quyết; khắc phục; kiểm tra; thanh tra; không có; không còn; không để; không xảy ra; không phát sinh; phòng; chống; phòng chống; phòng ngừa; hỗ trợ; thoát; ra khỏi; khám phá; điều tra; phát hiện
  thu hồi; truy thu; cai nghiện; tiêm; tư vấn; quản lý; giám sát; di dời; tuyên truyền; bắt giữ; triệt phá; đấu tranh; chăm sóc; dạy nghề; đào tạo; trấn áp; truy quét
  vay vốn; cho vay; vượt; thu nhập; năng suất; giá trị; hòa giải; xóa bỏ; tạo việc làm; nguồn vốn; vốn; kinh phí; số tiền; trợ giúp; giúp đỡ; giúp; điều trị; trao; tặng; xây; làm nhà; xây dựng; sửa chữa
  cho; dành cho; tham gia; bảo hiểm; cải tạo; phục hồi; mô hình; câu lạc bộ; số buổi; số cuộc; số lớp; cam kết; ứng phó`);

/** After an evil: what makes a share of it good. */
export const REMEDIES_AFTER = list(`
  được; tham gia; tiếp cận; sử dụng; dùng; thoát; đã xử lý; xử lý; giải quyết; khắc phục; có thẻ; có nhà; có đất; có việc làm; có bảo hiểm; có BHYT; có nước; có điện; có nhà tiêu; có thu nhập
  vươn lên; điều trị; cai nghiện; qua đào tạo; đúng hạn; vay vốn; biết chữ; phục hồi; thu hồi; khám phá; điều tra; phát hiện; trở lại; tái hòa nhập`);

/** Places that are counted by what they have: "số xã có tỷ lệ hộ nghèo dưới 10%". */
export const PLACES_THAT = list(`
  xã có; xã đạt; phường có; thôn có; bản có; khu dân cư có; khu phố có; tổ dân phố có; huyện có; đơn vị có; cơ sở có; doanh nghiệp có; hộ có; xã giảm; thôn không; xã không; khu dân cư không; trường có; trường không`);

/** Words of harm: what they are said of is hardly good, but what is counted may be what is done about it. */
export const HARMS = list(`
  bị; mất; mất mùa; thiếu; trốn; hư hỏng; suy giảm; suy thoái; xuống cấp; vi phạm; lậu; trái phép; sai phạm; đuối; chết; tồn; tồn đọng; nợ; bỏ; hủy; rủi ro; nguy cơ; bất hợp pháp; quấy rối; ly hôn; tranh chấp; kỷ luật; phản ánh; bức xúc`);

/** Things of which neither more nor less is better by itself: a person says which. */
export const UNCLEAR = list(`
  nhập khẩu; tỷ trọng nông; tỷ trọng ngành nông; tỷ trọng khu vực nông; tỷ trọng giá trị sản xuất nông; tỷ trọng GTSX nông; tỷ trọng lâm nghiệp; tỷ trọng thủy sản; tỷ trọng trồng trọt; tỷ trọng khu vực I
  tỷ trọng giá trị ngành nông; tỷ trọng các ngành nông; dân số trung bình; quy mô dân số; tổng dân số; mức sinh; tổng tỷ suất sinh; tỷ suất sinh; tỷ suất sinh thô; số con bình quân; số con trung bình; mật độ; tỷ số giới tính
  giới tính khi sinh; chi ngân sách; chi thường xuyên; tổng chi; chi cân đối; biên chế; nợ công; dư nợ công; dư nợ vay; dư nợ chính quyền; lãi suất; thời gian; chi phí; số đơn vị hành chính; ngừng hoạt động; tạm ngừng
  giải thể; đất chưa sử dụng; tiêu thụ điện; tiêu hao; tiêu thụ năng lượng; giá thành; xếp hạng; thứ hạng; vị trí thứ; vị trí xếp hạng; tỷ giá; tỷ lệ sinh; phụ thuộc; đơn vị sự nghiệp; số phòng ban; đầu mối; đặc biệt khó khăn; khu vực III
  đất nông nghiệp chuyển; chuyển mục đích; số hộ kinh doanh; già hóa; số ngày; cường độ; hóa thạch; phân bón hóa học; thuốc bảo vệ thực vật; hạn chế; kiềm chế`);
